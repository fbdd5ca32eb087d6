package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.digits.trainer.detection.DetectorHistory.Losses;
import dev.digits.trainer.detection.DetectorHistory.Validation;
import dev.digits.trainer.detection.DetectorOptions.Purpose;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.scene.SceneSource;
import dev.digits.trainer.training.Checkpoint;
import dev.digits.trainer.training.LearningState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Teaches a detector, step by step, with a checkpoint every few hundred.
 *
 * @param <E> what a scene is
 * @param <F> how well a detector does
 */
final class DetectorTraining<E, F extends DetectorFigures> implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int ATTEMPTS = 3;

	private final DetectorTask<E, F> task;

	private final DetectorNetwork network;

	private final DetectorOptions options;

	private final SceneSource<E> scenes;

	private final List<E> validation;

	private final Machine machine;

	private final Path folder;

	private final List<Losses> losses = new ArrayList<>();

	private final List<Validation<F>> validations = new ArrayList<>();

	private LearningDetector detector;

	private int step;

	/**
	 * A training that has not begun.
	 * @param task what to teach
	 * @param options what to do
	 * @param scenes what to learn from
	 * @param validation what to measure on
	 * @param machine what it may use of the machine; of no influence on the scenes
	 * @param folder where the checkpoint and the latest network lie
	 */
	DetectorTraining(DetectorTask<E, F> task, DetectorOptions options, SceneSource<E> scenes, List<E> validation,
			Machine machine, Path folder) {
		this.task = task;
		this.network = task.network();
		this.options = options;
		this.scenes = scenes;
		this.validation = validation;
		this.machine = machine;
		this.folder = folder;
		this.detector = new LearningDetector(this.network, Parameters.learning(this.network).draw(options.seed()),
				options.bfloat16());
	}

	private String fingerprint() {
		return "%s%n%s%n%s%n%s".formatted(this.network, this.options, optimizer(), this.task.variation().description());
	}

	/**
	 * How it learns, for the manifest.
	 * @return in words
	 */
	String optimizer() {
		return this.options.optimizer(this.task.loss().description());
	}

	private Path checkpoint() {
		return this.folder.resolve(this.network.name() + ".checkpoint");
	}

	/**
	 * Go on after the last checkpoint of an earlier run.
	 * @return how many steps are done already
	 * @throws IOException if there is no checkpoint or it is of another training, in a
	 * sentence
	 */
	int resume() throws IOException {
		Checkpoint last = Checkpoint.read(checkpoint());
		if (!last.fingerprint().equals(fingerprint())) {
			throw new IOException(("The checkpoint %s is of another training: network and options must be the same."
					+ " Give the same options as then, or train without --resume.")
				.formatted(checkpoint()));
		}
		this.detector.close();
		this.detector = new LearningDetector(this.network, last.state(), this.options.bfloat16());
		DetectorHistory<F> history = JSON.readValue(last.history(),
				JSON.getTypeFactory().constructParametricType(DetectorHistory.class, this.task.figuresType()));
		this.losses.addAll(history.losses());
		this.validations.addAll(history.validations());
		this.step = last.state().optimizer().steps();
		return this.step;
	}

	/**
	 * Learn until all steps are done.
	 * @param report told of what happens, in lines
	 * @return what happened
	 * @throws IOException if a checkpoint cannot be written
	 */
	DetectorHistory<F> run(Consumer<String> report) throws IOException {
		try (ScenePool<E> pool = new ScenePool<>(this.scenes, this.options.pool(), this.machine.makers(), this.step)) {
			Progress progress = new Progress();
			while (this.step < this.options.steps()) {
				progress.add(learn(pool, report));
				this.step++;
				if (due(this.options.reportEvery())) {
					report.accept(progress.line());
					progress = new Progress();
				}
				if (due(this.options.validateEvery())) {
					F figures = validate();
					this.validations.add(new Validation<>(this.step, figures));
					report.accept("Step %d - Validation %s".formatted(this.step, figures.line()));
					progress.restart();
				}
				if (due(this.options.checkpointEvery())) {
					new Checkpoint(fingerprint(), JSON.writeValueAsString(history()), this.detector.state())
						.write(checkpoint());
				}
				pool.renew();
			}
		}
		return history();
	}

	private boolean due(int every) {
		return this.step % every == 0 || this.step == this.options.steps();
	}

	/**
	 * Once in 30,000 steps with 16 bits a loss was not finite, and was in no second run
	 * over the same scenes. A step is tried again, from where it began, before that ends
	 * a training of hours.
	 */
	private float[] learn(ScenePool<E> pool, Consumer<String> report) {
		List<E> chosen = pool.draw(this.options.batchSize(), this.options.seed(this.step, Purpose.CHOICE));
		Batch<E> batch = this.task.variation().vary(chosen, this.options.seed(this.step, Purpose.VARIATION));
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<float[]> parts = this.detector.learn(batch, this.task.loss(), this.options.rate(this.step),
					this.options.seed(this.step, Purpose.DROPOUT));
			if (parts.isPresent()) {
				return parts.get();
			}
			report.accept("Step %d gave numbers that are not finite: once more".formatted(this.step + 1));
			LearningState before = this.detector.state();
			this.detector.close();
			this.detector = new LearningDetector(this.network, before, this.options.bfloat16());
		}
		throw new IllegalStateException("step %d gives numbers that are not finite".formatted(this.step + 1));
	}

	/** The file that is measured can be tried in the service while learning goes on. */
	private F validate() throws IOException {
		Files.createDirectories(this.folder);
		Path file = this.folder.resolve(this.network.name() + ".onnx");
		Path aside = this.folder.resolve("next-" + file.getFileName());
		Files.write(aside, OnnxStatements.file(this.network, served()));
		Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
		try (ServedDetector served = new ServedDetector(file, this.machine.threads())) {
			return this.task.figures(served.detections(this.task.batches(this.validation)), this.validation);
		}
	}

	/**
	 * What has been learnt, as it serves.
	 * @return weights and bias of each layer, and constants
	 */
	List<Tensor> served() {
		return this.detector.served();
	}

	/**
	 * How many numbers it computes with when it serves.
	 */
	long parameters() {
		return served().stream().mapToLong((tensor) -> tensor.values().length).sum();
	}

	/**
	 * What it gives, before anything is folded and written.
	 * @param scenes what it is shown
	 * @return for each scene its numbers
	 */
	List<float[]> detections(List<E> scenes) {
		return this.detector.detections(this.task.batches(scenes));
	}

	/**
	 * What has happened so far.
	 */
	DetectorHistory<F> history() {
		return new DetectorHistory<>(List.copyOf(this.losses), List.copyOf(this.validations));
	}

	@Override
	public void close() {
		this.detector.close();
	}

	/**
	 * What a training may use of the machine.
	 *
	 * @param threads that learn; sums in another order differ in the last bit
	 * @param makers threads that make scenes meanwhile
	 */
	record Machine(int threads, int makers) {
	}

	/**
	 * The steps since the last line.
	 */
	private final class Progress {

		private final double[] sums = new double[DetectorTraining.this.task.loss().names().size()];

		private long start = System.nanoTime();

		private int timed;

		private int steps;

		void add(float... parts) {
			this.steps++;
			this.timed++;
			for (int i = 0; i < parts.length; i++) {
				this.sums[i] += parts[i];
			}
		}

		/** What is measured meanwhile takes none of the time. */
		void restart() {
			this.start = System.nanoTime();
			this.timed = 0;
		}

		String line() {
			double seconds = (System.nanoTime() - this.start) / 1e9;
			Map<String, Double> parts = new LinkedHashMap<>();
			for (int i = 0; i < this.sums.length; i++) {
				parts.put(DetectorTraining.this.task.loss().names().get(i), this.sums[i] / this.steps);
			}
			DetectorTraining.this.losses.add(new Losses(DetectorTraining.this.step, parts));
			return String.format(Locale.ROOT, "Step %d/%d - Losses: %s, Rate: %.2e, Scenes/s: %.0f",
					DetectorTraining.this.step, DetectorTraining.this.options.steps(),
					parts.entrySet()
						.stream()
						.map((part) -> String.format(Locale.ROOT, "%s %.4f", part.getKey(), part.getValue()))
						.collect(Collectors.joining(", ")),
					DetectorTraining.this.options.rate(DetectorTraining.this.step - 1),
					DetectorTraining.this.options.batchSize() * this.timed / seconds);
		}

	}

}
