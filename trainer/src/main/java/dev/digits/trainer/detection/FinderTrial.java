package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.scene.SceneSource;

/**
 * Short trainings that differ in their scenes alone.
 */
public final class FinderTrial {

	private static final int BATCH = 96;

	private static final ScenePool.Sizes POOL = new ScenePool.Sizes(4096, 32, 32_768);

	private final DetectorOptions options;

	private final List<SceneExample> validation;

	/**
	 * Prepare trainings.
	 * @param steps of each
	 * @param seed of each
	 * @param validation scenes to measure on
	 * @param count how many of them
	 */
	public FinderTrial(int steps, long seed, SceneSource<SceneExample> validation, int count) {
		this.options = new DetectorOptions(steps, BATCH, seed, false, POOL, steps, steps, steps);
		this.validation = LongStream.range(0, count).parallel().mapToObj(validation::scene).toList();
	}

	/**
	 * Train once.
	 * @param scenes to learn from
	 * @return how well the finder reads the validation scenes
	 * @throws IOException if the temporary folder cannot be used
	 */
	public FinderFigures run(SceneSource<SceneExample> scenes) throws IOException {
		System.setProperty("ai.djl.offline", "true");
		System.setProperty("ai.djl.pytorch.num_threads", "1");
		// PyTorch finds the gradients of scripts itself otherwise, by slower means.
		System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
		Path folder = Files.createTempDirectory("finder-trial");
		try (DetectorTraining<SceneExample, FinderFigures> training = new DetectorTraining<>(
				new FinderTask(FinderNetwork.STANDARD), this.options, scenes, this.validation,
				new DetectorTraining.Machine(1, 1), folder)) {
			List<DetectorHistory.Validation<FinderFigures>> validations = training.run((line) -> {
			}).validations();
			return validations.get(validations.size() - 1).figures();
		}
		finally {
			delete(folder);
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
