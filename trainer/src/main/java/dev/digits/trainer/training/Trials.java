package dev.digits.trainer.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.network.Architecture;

/**
 * The same training from several seeds, one after the other, on the same pictures. The
 * validation pictures choose one of them; how far the others differ from it tells how
 * much is chance.
 */
public final class Trials implements AutoCloseable {

	private final List<Trial> trials = new ArrayList<>();

	private final LabelledFrames validation;

	/**
	 * Trials that have not begun.
	 * @param architecture of the network
	 * @param options of the first; each of the others has a seed of its own
	 * @param count how many
	 * @param split the pictures
	 * @param checksums of the files that the pictures came from
	 * @param checkpoints the folder for what each goes on from
	 */
	public Trials(Architecture architecture, TrainingOptions options, int count, Split split,
			Map<String, String> checksums, Path checkpoints) {
		this.validation = split.validation();
		for (int i = 0; i < count; i++) {
			TrainingOptions own = options.trial(i);
			Path checkpoint = checkpoints.resolve(name(own, Training.fingerprint(architecture, own, split, checksums)));
			this.trials.add(new Trial(own, checkpoint, new Training(architecture, own, split, checksums, checkpoint)));
		}
	}

	/** Another training from the same seed neither finds nor overwrites it. */
	private static String name(TrainingOptions options, String fingerprint) {
		CRC32 sum = new CRC32();
		sum.update(fingerprint.getBytes(StandardCharsets.UTF_8));
		return "%d-%08x.checkpoint".formatted(options.seed(), sum.getValue());
	}

	/**
	 * Go on after the last finished epoch of an earlier run.
	 * @return how many epochs are done already, in all trials
	 * @throws IOException if there is no checkpoint of these trials, or one is damaged,
	 * in a sentence
	 */
	public int resume() throws IOException {
		int done = this.trials.get(0).training().resume();
		for (Trial trial : this.trials.subList(1, this.trials.size())) {
			done += Files.exists(trial.checkpoint()) ? trial.training().resume() : 0;
		}
		return done;
	}

	/**
	 * Learn until all are done.
	 * @param report told of each epoch, in a line
	 * @return the trial of the least validation loss, each at its own best temperature
	 * @throws IOException if a checkpoint cannot be written
	 */
	public Trial run(Consumer<String> report) throws IOException {
		for (Trial trial : this.trials) {
			if (this.trials.size() > 1) {
				report.accept("Seed " + trial.options().seed());
			}
			trial.training().run(report);
		}
		return this.trials.stream().min(Comparator.comparingDouble(this::validationLoss)).orElseThrow();
	}

	/**
	 * At the network's own best temperature: at another it tells how sure a network is
	 * rather than how good.
	 */
	private double validationLoss(Trial trial) {
		Answers answers = Answers.of(trial.training().network()::logits, this.validation);
		return answers.loss(Calibration.temperature(answers));
	}

	/**
	 * Measure every network on the test set. Only after one was chosen.
	 * @param test the test set
	 * @return the figures of each, in the order of the seeds
	 */
	public List<Evaluation.Trial> measure(LabelledFrames test) {
		return this.trials.stream().map((trial) -> {
			TrainingHistory.Epoch last = trial.training().history().last();
			return new Evaluation.Trial(trial.options().seed(), validationLoss(trial), last.validationAccuracy(),
					Answers.of(trial.training().network()::logits, test).accuracy());
		}).toList();
	}

	/**
	 * How long all trials learnt, also before they were resumed.
	 * @return the sum over all epochs
	 */
	public Duration duration() {
		double seconds = this.trials.stream()
			.flatMap((trial) -> trial.training().history().epochs().stream())
			.mapToDouble(TrainingHistory.Epoch::seconds)
			.sum();
		return Duration.ofMillis(Math.round(1000 * seconds));
	}

	/**
	 * Delete what nobody will go on from.
	 * @throws IOException if that fails
	 */
	public void deleteCheckpoints() throws IOException {
		for (Trial trial : this.trials) {
			Files.deleteIfExists(trial.checkpoint());
		}
		Path folder = this.trials.get(0).checkpoint().getParent();
		try {
			Files.deleteIfExists(folder);
		}
		catch (DirectoryNotEmptyException ex) {
			// Another training's lie there.
			return;
		}
	}

	@Override
	public void close() {
		this.trials.forEach((trial) -> trial.training().close());
	}

	/**
	 * The training from one seed.
	 *
	 * @param options with the seed
	 * @param checkpoint the file to go on from
	 * @param training what is trained
	 */
	public record Trial(TrainingOptions options, Path checkpoint, Training training) {
	}

}
