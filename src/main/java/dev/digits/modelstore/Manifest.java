package dev.digits.modelstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a version is, and how it came to be: {@code manifest.json}, written by the trainer
 * and read by the service.
 *
 * @param name the model's name, also its folder's
 * @param version 1, 2, 3 …; also its folder's name
 * @param created when the export was made
 * @param network the file that holds the network (TorchScript)
 * @param onnx the file that holds the same network as ONNX; a version of an older trainer
 * has none
 * @param finder the detector that finds a digit in a whole picture; a version of an older
 * trainer has none
 * @param numbers the detector that finds all digits of numbers; a version of an older
 * trainer has none
 * @param files every other file of the version by name, with size and checksum
 * @param input what the network expects
 * @param classes the digit that each logit stands for, in order
 * @param temperature what logits are divided by before the softmax (Guo et al., On
 * calibration of modern neural networks, 2017); above 0
 * @param rejection when an answer is marked uncertain
 * @param recipe how the network was trained
 * @param dataset the data set's name
 * @param datasetSha256 checksum of each of the data set's unpacked files by name
 * @param metrics the figures that came out
 * @param trainer the trainer's name and version
 */
public record Manifest(String name, int version, Instant created, String network, @Nullable String onnx,
		@Nullable Finder finder, @Nullable NumberDetector numbers, Map<String, StoredFile> files, Input input,
		List<Integer> classes, double temperature, Rejection rejection, Recipe recipe, String dataset,
		Map<String, String> datasetSha256, Metrics metrics, String trainer) {

	/** The manifest's own file name. */
	public static final String FILE = "manifest.json";

	/**
	 * The detector without which no digit is found.
	 * @return the detector
	 * @throws ModelStoreException if the version has none
	 */
	public Finder requiredFinder() {
		if (this.finder == null) {
			throw new ModelStoreException(
					"%s version %d has no network that finds digits (finder): serve a newer version, or train one"
						.formatted(this.name, this.version));
		}
		return this.finder;
	}

	/**
	 * The detector without which no number is read.
	 * @return the detector
	 * @throws ModelStoreException if the version has none
	 */
	public NumberDetector requiredNumbers() {
		if (this.numbers == null) {
			throw new ModelStoreException(
					"%s version %d has no network that finds numbers (numbers): serve a newer version, or train one"
						.formatted(this.name, this.version));
		}
		return this.numbers;
	}

	/**
	 * The detector that finds a digit in a whole picture. It takes squares of grey,
	 * {@code (N, 1, size, size)}, less their mean and divided by their deviation, and
	 * gives for each eleven logits (ten digits, none) and the left, upper, right and
	 * lower edge of the digit as shares of the square.
	 *
	 * @param network the file that holds it (TorchScript)
	 * @param onnx the file that holds the same as ONNX
	 * @param size of the square in pixels
	 * @param temperature what its logits are divided by before the softmax; above 0
	 * @param rejection when an answer by both networks is marked uncertain
	 */
	public record Finder(String network, String onnx, int size, double temperature, Doubt rejection) {
	}

	/**
	 * When an answer by the detector and the network that reads frames is marked
	 * uncertain.
	 *
	 * @param minConfidence 0 to 1: below it, the digit may be another
	 * @param maxNone 0 to 1: if it is likelier that there is no digit, there may be none
	 */
	public record Doubt(double minConfidence, double maxNone) {
	}

	/**
	 * The detector that finds and reads all digits of numbers. It takes grey pictures of
	 * any size, {@code (1, 1, height, width)}, less their mean and divided by their
	 * deviation, and gives a heat map, ten logits and a box for each cell of 4 pixels.
	 *
	 * @param network the file that holds it (TorchScript)
	 * @param onnx the file that holds the same as ONNX
	 * @param calibration how likely a number is right as a whole
	 */
	public record NumberDetector(String network, String onnx, NumberCalibration calibration) {
	}

	/**
	 * How likely a number is right as a whole: the logistic function of
	 * {@code bias + evidence · weights}.
	 *
	 * @param bias added to the weighted evidence
	 * @param weights of the evidence, in its order
	 * @param minConfidence 0 to 1: below it, a number is marked uncertain
	 */
	public record NumberCalibration(double bias, List<Double> weights, double minConfidence) {

		/**
		 * How likely a number is right.
		 * @param evidence as many figures as there are weights
		 * @return 0 to 1
		 */
		public double confidence(List<Double> evidence) {
			double sum = this.bias;
			for (int i = 0; i < this.weights.size(); i++) {
				sum += this.weights.get(i) * evidence.get(i);
			}
			return 1 / (1 + Math.exp(-sum));
		}

	}

	/**
	 * A file of the version.
	 *
	 * @param sha256 64 lower-case hexadecimal digits
	 * @param size in bytes
	 */
	public record StoredFile(String sha256, long size) {
	}

	/**
	 * What the network expects: {@code (pixel / 255 - mean) / std}, one float per pixel.
	 *
	 * @param width in pixels
	 * @param height in pixels
	 * @param mean subtracted from each pixel, which lies in 0 to 1
	 * @param std what the difference is divided by
	 * @param layout the order of the tensor's dimensions, {@code NCHW} with one channel
	 */
	public record Input(int width, int height, float mean, float std, String layout) {
	}

	/**
	 * When an answer is marked uncertain. Both bounds are chosen on the validation split,
	 * of which they mark 1 % together.
	 *
	 * @param minConfidence 0 to 1: below it, the digit may be another
	 * @param maxEnergy in nats: where the logits' free energy is above it, there may be
	 * no digit at all; a version of an older trainer has no such bound
	 */
	public record Rejection(double minConfidence, Double maxEnergy) {

		public Rejection {
			maxEnergy = Objects.requireNonNullElse(maxEnergy, Double.POSITIVE_INFINITY);
		}
	}

	/**
	 * How the network was trained; enough to train it again.
	 *
	 * @param network the network's name in the trainer
	 * @param parameters how many numbers the served network has
	 * @param epochs passes over the training pictures
	 * @param batchSize pictures per step
	 * @param seed of the first weights, the shuffling, the changes of pictures and the
	 * dropout
	 * @param threads of the training; part of the recipe because sums in another order
	 * differ in the last bit
	 * @param optimizer with its settings, in words
	 * @param augmentation how the pictures were changed, and which were added, in words
	 * @param selection by what the network and its bounds were chosen, in words
	 * @param trainingPictures how many pictures were learnt from
	 * @param validationPictures how many were held back for choosing
	 */
	public record Recipe(String network, long parameters, int epochs, int batchSize, long seed, int threads,
			String optimizer, String augmentation, String selection, int trainingPictures, int validationPictures) {
	}

	/**
	 * The figures that came out.
	 *
	 * @param validationAccuracy 0 to 1, on the pictures held back from training
	 * @param testAccuracy 0 to 1, on the test set
	 * @param testLoss mean cross-entropy on the test set, in nats, after calibration
	 * @param expectedCalibrationError 0 to 1, on the test set, over 15 bins (Naeini et
	 * al., 2015)
	 */
	public record Metrics(double validationAccuracy, double testAccuracy, double testLoss,
			double expectedCalibrationError) {
	}

}
