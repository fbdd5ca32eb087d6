package dev.digits.trainer.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.digits.evaluation.TrainingHistory;
import dev.digits.evaluation.TrainingHistory.Epoch;
import dev.digits.trainer.augment.Augmentation;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.network.Architecture;
import tools.jackson.databind.json.JsonMapper;

/**
 * Teaches a network, epoch by epoch, with a checkpoint after each.
 */
public final class Training implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Architecture architecture;

	private final TrainingOptions options;

	private final Split split;

	private final Path checkpoint;

	private final String fingerprint;

	private final Augmentation augmentation = new Augmentation();

	private TrainableNetwork network;

	private final List<Epoch> epochs = new ArrayList<>();

	/**
	 * A training that has not begun.
	 * @param architecture of the network
	 * @param options what to do
	 * @param split the pictures
	 * @param checksums of the files that the pictures came from; a training resumes only
	 * on the same
	 * @param checkpoint the file to go on from
	 */
	public Training(Architecture architecture, TrainingOptions options, Split split, Map<String, String> checksums,
			Path checkpoint) {
		this.architecture = architecture;
		this.options = options;
		this.split = split;
		this.checkpoint = checkpoint;
		this.fingerprint = fingerprint(architecture, options, split, checksums);
		this.network = new TrainableNetwork(architecture, options);
	}

	/**
	 * All that decides how a training goes.
	 * @return in words; the same only for the same training
	 */
	static String fingerprint(Architecture architecture, TrainingOptions options, Split split,
			Map<String, String> checksums) {
		return "%s%n%s%n%s%n%s%n%s%n%08x".formatted(architecture, options, options.optimizer(), options.augmentation(),
				checksums, split.checksum());
	}

	/**
	 * Go on after the last finished epoch of an earlier run.
	 * @return how many epochs are done already
	 * @throws IOException if there is no checkpoint or it is of another training, in a
	 * sentence
	 */
	public int resume() throws IOException {
		Checkpoint last = Checkpoint.read(this.checkpoint);
		if (!last.fingerprint().equals(this.fingerprint)) {
			throw new IOException(
					("The checkpoint %s is of another training: network, options and data must be the same."
							+ " Give the same options as then, or train without --resume.")
						.formatted(this.checkpoint));
		}
		this.network.close();
		this.network = new TrainableNetwork(this.architecture, this.options, last.state());
		this.epochs.addAll(JSON.readValue(last.history(), TrainingHistory.class).epochs());
		return this.epochs.size();
	}

	/**
	 * Learn until all epochs are done.
	 * @param report told of each epoch, in a line
	 * @return what happened in each
	 * @throws IOException if a checkpoint cannot be written
	 */
	public TrainingHistory run(Consumer<String> report) throws IOException {
		while (this.epochs.size() < this.options.epochs()) {
			Epoch epoch = epoch(this.epochs.size() + 1);
			this.epochs.add(epoch);
			new Checkpoint(this.fingerprint, JSON.writeValueAsString(history()), this.network.state())
				.write(this.checkpoint);
			report.accept(line(epoch, this.options.epochs()));
		}
		return history();
	}

	/**
	 * What has happened so far.
	 * @return one entry per finished epoch
	 */
	public TrainingHistory history() {
		return new TrainingHistory(List.copyOf(this.epochs));
	}

	private Epoch epoch(int number) {
		long start = System.nanoTime();
		Answers learnt = learn(number);
		Answers validation = Answers.of(this.network::logits, this.split.validation());
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Epoch(number, learnt.loss(1), learnt.accuracy(), validation.loss(1), validation.accuracy(), seconds);
	}

	/**
	 * The answers to digits are those given while learning, before the step on each
	 * batch.
	 */
	private Answers learn(int epoch) {
		LabelledFrames pictures = this.split.training();
		int[] order = Split.permutation(pictures.size(), this.options.seed(epoch));
		this.network.reseed(this.options.seed(epoch));
		List<float[]> answers = new ArrayList<>(order.length);
		try (EpochBar bar = EpochBar.open("Epoch %d/%d".formatted(epoch, this.options.epochs()), order.length)) {
			for (int from = 0; from < order.length; from += this.options.batchSize()) {
				int to = Math.min(from + this.options.batchSize(), order.length);
				LabelledFrames batch = batch(epoch, Arrays.copyOfRange(order, from, to));
				double progress = (epoch - 1 + (double) from / order.length) / this.options.epochs();
				answers.addAll(this.network.learn(batch.frames(), batch.labels(), this.options.rate(progress)));
				bar.advance(to - from);
			}
		}
		int[] labels = pictures.pick(order).labels();
		int[] digits = IntStream.range(0, labels.length).filter((i) -> labels[i] != LabelledFrames.NO_DIGIT).toArray();
		return new Answers(IntStream.of(digits).mapToObj(answers::get).toList(),
				IntStream.of(digits).map((i) -> labels[i]).toArray());
	}

	private LabelledFrames batch(int epoch, int... indices) {
		LabelledFrames batch = this.split.training().pick(indices);
		if (!this.options.augment()) {
			return batch;
		}
		return this.augmentation.vary(batch, (i) -> this.options.seed(epoch, indices[i]), this.options.strength(epoch));
	}

	/**
	 * An epoch in a line.
	 * @param epoch what happened
	 * @param epochs how many there are in all
	 * @return such as {@code Epoch 1/10 - Loss: 0.1346, Accuracy: 95.92%, …}
	 */
	static String line(Epoch epoch, int epochs) {
		return String.format(Locale.ROOT,
				"Epoch %d/%d - Loss: %.4f, Accuracy: %.2f%%, Validation loss: %.4f, Validation accuracy: %.2f%%",
				epoch.epoch(), epochs, epoch.loss(), 100 * epoch.accuracy(), epoch.validationLoss(),
				100 * epoch.validationAccuracy());
	}

	/**
	 * The network as it is now.
	 * @return the one that learns; closed with the training
	 */
	public TrainableNetwork network() {
		return this.network;
	}

	@Override
	public void close() {
		this.network.close();
	}

}
