package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.digits.detection.Normalisation;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.scene.number.NumberScene;

/**
 * To find and read all digits of numbers.
 *
 * @param network what is taught
 * @param loss what is to become less
 * @param variation what happens to scenes before they are learnt from
 */
record NumberTask(NumberNetwork network, NumberLoss loss,
		NumberVariation variation) implements DetectorTask<NumberScene, NumberFigures> {

	/** Every intermediate result of a pass lives until its end. */
	private static final int BATCH = 24;

	NumberTask(NumberNetwork network) {
		this(network, new NumberLoss(), new NumberVariation());
	}

	/**
	 * Scenes as they are, in one batch.
	 * @param scenes whose pictures are of one size
	 */
	static Batch<NumberScene> batch(List<NumberScene> scenes) {
		int width = scenes.get(0).picture().width();
		int height = scenes.get(0).picture().height();
		float[] inputs = new float[scenes.size() * width * height];
		for (int i = 0; i < scenes.size(); i++) {
			Normalisation.normalise(scenes.get(i).picture().pixels(), inputs, i * width * height);
		}
		return new Batch<>(scenes, width, height, inputs);
	}

	/** Neighbours of one size go together. */
	@Override
	public Stream<Batch<NumberScene>> batches(List<NumberScene> scenes) {
		List<List<NumberScene>> runs = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= scenes.size(); i++) {
			if (i == scenes.size() || i - from == BATCH || !isSameSize(scenes.get(i), scenes.get(from))) {
				runs.add(scenes.subList(from, i));
				from = i;
			}
		}
		return runs.stream().map(NumberTask::batch);
	}

	private static boolean isSameSize(NumberScene one, NumberScene other) {
		GreyPicture picture = one.picture();
		return picture.width() == other.picture().width() && picture.height() == other.picture().height();
	}

	@Override
	public NumberFigures figures(List<float[]> detections, List<NumberScene> scenes) {
		return NumberFigures.of(detections, scenes);
	}

	@Override
	public Class<NumberFigures> figuresType() {
		return NumberFigures.class;
	}

}
