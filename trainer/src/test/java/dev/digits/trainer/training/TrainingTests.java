package dev.digits.trainer.training;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dev.digits.evaluation.TrainingHistory;
import dev.digits.evaluation.TrainingHistory.Epoch;
import dev.digits.frame.Frame;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.mnist.SyntheticMnist;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class TrainingTests {

	private static Split split;

	/** Enough where it does not matter how much is learnt. */
	private static Split few;

	@TempDir
	Path folder;

	private Path checkpoint;

	private boolean augment = true;

	private boolean bfloat16;

	private Architecture architecture = Architecture.SMALL_CNN;

	private Split pictures = few;

	@BeforeAll
	static void readData(@TempDir Path data) throws IOException {
		LabelledFrames training = MnistData.in(SyntheticMnist.write(data)).training();
		split = Split.of(training);
		few = Split.of(training.every(3));
	}

	@BeforeEach
	void placeCheckpoint() {
		this.checkpoint = this.folder.resolve("deep/er/some.checkpoint");
	}

	@Test
	void learns() throws IOException {
		this.pictures = split;
		// The synthetic digits differ by lengths, which augmentation changes.
		this.augment = false;
		try (Training training = training(4, 1)) {
			List<Epoch> epochs = training.run(ignored()).epochs();
			assertThat(epochs).hasSize(4);
			assertThat(epochs.get(3).validationAccuracy()).isGreaterThan(0.9);
			assertThat(epochs.get(3).loss()).isLessThan(epochs.get(0).loss());
		}
	}

	@Test
	void isUnsureWhereItLearntThatThereIsNoDigit() throws IOException {
		this.augment = false;
		List<Frame> turned = split.training().frames().stream().map(TrainingTests::turned).toList();
		LabelledFrames others = new LabelledFrames(turned,
				IntStream.generate(() -> LabelledFrames.NO_DIGIT).limit(turned.size()).toArray());
		try (Training training = new Training(Architecture.SMALL_CNN, options(4, 1),
				split.and(new Split(others, LabelledFrames.NONE)), Map.of(), this.checkpoint)) {
			Epoch last = training.run(ignored()).epochs().get(3);
			assertThat(last.validationAccuracy()).isGreaterThan(0.9);
			assertThat(last.accuracy()).isGreaterThan(0.8);
			Answers digits = Answers.of(training.network()::logits, split.validation());
			List<Frame> unseen = split.validation().frames().stream().map(TrainingTests::turned).toList();
			Answers noDigits = Answers.of(training.network()::logits,
					new LabelledFrames(unseen, new int[unseen.size()]));
			assertThat(DoubleStream.of(noDigits.confidences(1)).average().orElseThrow())
				.isLessThan(DoubleStream.of(digits.confidences(1)).average().orElseThrow() - 0.4);
		}
	}

	/** Rows become columns, so that bars stand. */
	private static Frame turned(Frame frame) {
		byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) frame.at(i / Frame.SIZE, i % Frame.SIZE);
		}
		return new Frame(pixels);
	}

	@ParameterizedTest
	@MethodSource("networks")
	void learnsNearlyTheSameWithSixteenBits(Architecture network) throws IOException {
		this.architecture = network;
		float[] exact = weightsAfter(1, 1);
		this.bfloat16 = true;
		float[] rounded = weightsAfter(1, 1);
		float[] untouched = weightsAfter(0, 1);
		assertThat(rounded).isNotEqualTo(exact);
		assertThat(distance(rounded, exact)).isLessThan(0.25 * distance(untouched, exact));
	}

	private static double distance(float[] some, float[] others) {
		return Math.sqrt(IntStream.range(0, some.length).mapToDouble((i) -> Math.pow(some[i] - others[i], 2)).sum());
	}

	@Test
	void learnsTheSameFromTheSameSeed() throws IOException {
		assertThat(weightsAfter(2, 1)).isEqualTo(weightsAfter(2, 1));
	}

	@Test
	void learnsOtherwiseFromAnotherSeed() throws IOException {
		assertThat(weightsAfter(1, 1)).isNotEqualTo(weightsAfter(1, 2));
	}

	@Test
	void learnsOtherwiseWithoutAugmentation() throws IOException {
		float[] augmented = weightsAfter(1, 1);
		this.augment = false;
		assertThat(weightsAfter(1, 1)).isNotEqualTo(augmented);
	}

	@ParameterizedTest
	@MethodSource("networks")
	void endsAfterResumingWhereItWouldHaveEndedWithout(Architecture network) throws IOException {
		this.architecture = network;
		float[] uninterrupted = weightsAfter(3, 1);
		interruptAfterFirstEpoch(3, 1);
		try (Training training = training(3, 1)) {
			assertThat(training.resume()).isEqualTo(1);
			List<String> lines = new ArrayList<>();
			TrainingHistory history = training.run(lines::add);
			assertThat(lines).hasSize(2);
			assertThat(history.epochs()).extracting(Epoch::epoch).containsExactly(1, 2, 3);
			assertThat(values(training)).isEqualTo(uninterrupted);
		}
	}

	static List<Architecture> networks() {
		return Architecture.ALL;
	}

	@Test
	void raisesTheRateToItsPeakAndLetsItFallToNothing() {
		TrainingOptions options = options(10, 1);
		assertThat(options.rate(0)).isZero();
		assertThat(options.rate(0.1)).isCloseTo(2e-3, within(1e-9));
		assertThat(options.rate(0.2)).isCloseTo(4e-3, within(1e-9));
		assertThat(options.rate(0.6)).isCloseTo(2e-3, within(1e-9));
		assertThat(options.rate(1)).isCloseTo(0, within(1e-9));
	}

	@Test
	void changesPicturesMoreRarelyInTheLastQuarterOfTheEpochs() {
		TrainingOptions options = options(8, 1);
		assertThat(options.strength(6)).isEqualTo(1);
		assertThat(options.strength(7)).isEqualTo(0.3);
	}

	@Test
	void drawsNothingTwiceInSeveralTrials() {
		TrainingOptions first = options(100, 42);
		assertThat(IntStream.range(0, 3)
			.mapToObj(first::trial)
			.flatMapToLong((trial) -> IntStream.rangeClosed(0, 100).mapToLong(trial::seed))
			.distinct()
			.count()).isEqualTo(303);
	}

	@Test
	void leavesNothingBesideTheCheckpoint() throws IOException {
		interruptAfterFirstEpoch(2, 1);
		assertThat(this.checkpoint.getParent()).isDirectoryNotContaining((file) -> !file.equals(this.checkpoint));
	}

	@Test
	void resumesNothingWithoutCheckpoint() {
		try (Training training = training(2, 1)) {
			assertThatThrownBy(training::resume).isInstanceOf(IOException.class)
				.hasMessageContaining("nothing to resume");
		}
	}

	@Test
	void resumesNoTrainingWithOtherOptions() {
		interruptAfterFirstEpoch(2, 1);
		try (Training training = training(2, 5)) {
			assertThatThrownBy(training::resume).isInstanceOf(IOException.class)
				.hasMessageContaining("of another training");
		}
	}

	@Test
	void resumesNoTrainingWithOtherAugmentation() {
		interruptAfterFirstEpoch(2, 1);
		this.augment = false;
		try (Training training = training(2, 1)) {
			assertThatThrownBy(training::resume).isInstanceOf(IOException.class)
				.hasMessageContaining("of another training");
		}
	}

	@Test
	void resumesNothingFromADamagedCheckpoint() throws IOException {
		interruptAfterFirstEpoch(2, 1);
		byte[] bytes = Files.readAllBytes(this.checkpoint);
		bytes[bytes.length / 2] ^= 1;
		Files.write(this.checkpoint, bytes);
		try (Training training = training(2, 1)) {
			assertThatThrownBy(training::resume).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
		}
	}

	@Test
	void printsAnEpochAsItsUsersKnowIt() {
		assertThat(Training.line(new Epoch(1, 0.13456, 0.95921, 0.0512, 0.9841, 11.5), 10)).isEqualTo(
				"Epoch 1/10 - Loss: 0.1346, Accuracy: 95.92%, Validation loss: 0.0512, Validation accuracy: 98.41%");
	}

	private Training training(int epochs, long seed) {
		return new Training(this.architecture, options(epochs, seed), this.pictures, Map.of(), this.checkpoint);
	}

	private TrainingOptions options(int epochs, long seed) {
		return new TrainingOptions(epochs, 16, seed, 2, this.augment, 0, this.bfloat16);
	}

	private float[] weightsAfter(int epochs, long seed) throws IOException {
		try (Training training = training(epochs, seed)) {
			training.run(ignored());
			return values(training);
		}
	}

	private static float[] values(Training training) {
		FloatBuffer all = FloatBuffer.allocate(1_000_000);
		training.network().weights().stream().flatMap(List::stream).map(Tensor::values).forEach(all::put);
		return Arrays.copyOf(all.array(), all.position());
	}

	private void interruptAfterFirstEpoch(int epochs, long seed) {
		try (Training training = training(epochs, seed)) {
			assertThatThrownBy(() -> training.run((line) -> {
				throw new IllegalStateException("interrupted");
			})).hasMessage("interrupted");
		}
	}

	private static Consumer<String> ignored() {
		return (line) -> {
		};
	}

}
