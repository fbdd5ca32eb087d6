package dev.digits.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * How a version did on the test set: {@code evaluation.json}.
 *
 * @param dataset the test set's name
 * @param matrix rows are actual digits, columns predicted ones
 * @param loss mean cross-entropy in nats, after calibration
 * @param expectedCalibrationError 0 to 1, over 15 bins
 * @param errors every test picture that was misread, surest first
 * @param reliability how often the answers of about one confidence are right, 15 bins
 * @param corruptions the test pictures spoilt in several ways; empty if not measured
 * @param others pictures of something else; empty if not measured
 * @param numbers how it reads rendered numbers; null if not measured
 * @param trials every network that was trained by this recipe, each from a seed of its
 * own; the one of the least validation loss is this version's
 */
public record Evaluation(String dataset, int[][] matrix, double loss, double expectedCalibrationError,
		List<Misread> errors, List<Bin> reliability, List<Corruption> corruptions, List<Others> others,
		@Nullable Numbers numbers, List<Trial> trials) {

	/** The file's name beside the manifest. */
	public static final String FILE = "evaluation.json";

	/** The picture of the confusion matrix beside it (PNG). */
	public static final String MATRIX_PICTURE = "confusion.png";

	/** The gallery of the misread pictures beside it (PNG). */
	public static final String ERRORS_PICTURE = "errors.png";

	/** The reliability diagram beside it (PNG). */
	public static final String RELIABILITY_PICTURE = "reliability.png";

	/** The bar chart of the corruptions beside it (PNG); missing if not measured. */
	public static final String CORRUPTIONS_PICTURE = "corruptions.png";

	public Evaluation {
		// A version exported by an older trainer says nothing of these.
		reliability = Objects.requireNonNullElse(reliability, List.of());
		corruptions = Objects.requireNonNullElse(corruptions, List.of());
		others = Objects.requireNonNullElse(others, List.of());
		trials = Objects.requireNonNullElse(trials, List.of());
	}

	/**
	 * The share that the network misreads of spoilt pictures, every corruption counting
	 * the same.
	 * @return 0 to 1; empty if not measured
	 */
	public OptionalDouble meanNetworkError() {
		return mean(Corruption::networkError);
	}

	/**
	 * The share that the service misreads or refuses of spoilt pictures, every corruption
	 * counting the same.
	 * @return 0 to 1; empty if not measured
	 */
	public OptionalDouble meanServiceError() {
		return mean(Corruption::serviceError);
	}

	private OptionalDouble mean(ToDoubleFunction<Corruption> error) {
		return this.corruptions.stream().mapToDouble(error).average();
	}

	/**
	 * A test picture that was misread.
	 *
	 * @param index its place in the test set, from 0
	 * @param actual the digit it shows
	 * @param predicted what it was read as
	 * @param confidence in that answer, 0 to 1
	 * @param frame the picture, a data URI of a PNG of 28 × 28
	 */
	public record Misread(int index, int actual, int predicted, double confidence, String frame) {
	}

	/**
	 * The answers whose confidence lies between two bounds.
	 *
	 * @param from the lower bound, 0 to 1
	 * @param to the upper bound, 0 to 1
	 * @param count how many answers there are
	 * @param confidence their mean, 0 to 1; 0 if there are none
	 * @param accuracy the share of them that is right, 0 to 1; 0 if there are none
	 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al., On calibration of
	 * modern neural networks, 2017</a>
	 */
	public record Bin(double from, double to, int count, double confidence, double accuracy) {
	}

	/**
	 * Test pictures spoilt in one way.
	 *
	 * @param name of the corruption, such as {@code fog}
	 * @param count how many pictures
	 * @param networkError the share that the network misreads as they are, 0 to 1
	 * @param serviceError the share that the service misreads or refuses, 0 to 1
	 * @see <a href="https://arxiv.org/abs/1906.02337">Mu and Gilmer, MNIST-C, 2019</a>
	 */
	public record Corruption(String name, int count, double networkError, double serviceError) {
	}

	/**
	 * Rendered numbers that no network learnt from.
	 *
	 * @param count how many
	 * @param exact the share that is read exactly, 0 to 1
	 * @param uncertain the share that is marked uncertain or refused, 0 to 1
	 * @param wrongOfSure of those not marked the share that is not exact, 0 to 1
	 * @param expectedCalibrationError of the confidence in whole numbers, over 15 bins
	 * @param reliability how often numbers of about one confidence are right, 15 bins
	 */
	public record Numbers(int count, double exact, double uncertain, double wrongOfSure,
			double expectedCalibrationError, List<Bin> reliability) {
	}

	/**
	 * Pictures that show no digit.
	 *
	 * @param name what they show, such as {@code letters}
	 * @param count how many pictures
	 * @param auroc the chance that a test picture of a digit is scored above one of
	 * these, 0 to 1 (area under the receiver operating characteristic)
	 * @param flagged the share that the service refuses or marks uncertain, 0 to 1
	 */
	public record Others(String name, int count, double auroc, double flagged) {
	}

	/**
	 * A network trained from one seed.
	 *
	 * @param seed of the training
	 * @param validationLoss in nats, on the pictures held back, at the temperature that
	 * is best there
	 * @param validationAccuracy 0 to 1, on the digits of the same
	 * @param testAccuracy 0 to 1, on the test set
	 */
	public record Trial(long seed, double validationLoss, double validationAccuracy, double testAccuracy) {
	}

}
