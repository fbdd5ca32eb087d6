package dev.digits.trainer.detection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.digits.detection.Letterbox;
import dev.digits.detection.Normalisation;
import dev.digits.trainer.scene.SceneExample;

/**
 * To find and read one digit on a whole picture.
 *
 * @param network what is taught
 * @param loss what is to become less
 * @param variation what happens to scenes before they are learnt from
 */
record FinderTask(FinderNetwork network, FinderLoss loss,
		FinderVariation variation) implements DetectorTask<SceneExample, FinderFigures> {

	/** Every intermediate result of a pass lives until its end. */
	private static final int BATCH = 48;

	FinderTask(FinderNetwork network) {
		this(network, new FinderLoss(), new FinderVariation());
	}

	/**
	 * Scenes as they are, in one batch.
	 */
	static Batch<SceneExample> batch(List<SceneExample> scenes) {
		float[] inputs = new float[scenes.size() * Letterbox.AREA];
		for (int i = 0; i < scenes.size(); i++) {
			Normalisation.normalise(scenes.get(i).pixels(), inputs, i * Letterbox.AREA);
		}
		return new Batch<>(scenes, Letterbox.SIZE, Letterbox.SIZE, inputs);
	}

	@Override
	public Stream<Batch<SceneExample>> batches(List<SceneExample> scenes) {
		return IntStream.iterate(0, (from) -> from < scenes.size(), (from) -> from + BATCH)
			.mapToObj((from) -> batch(scenes.subList(from, Math.min(from + BATCH, scenes.size()))));
	}

	@Override
	public FinderFigures figures(List<float[]> detections, List<SceneExample> scenes) {
		return FinderFigures.of(detections, scenes);
	}

	@Override
	public Class<FinderFigures> figuresType() {
		return FinderFigures.class;
	}

}
