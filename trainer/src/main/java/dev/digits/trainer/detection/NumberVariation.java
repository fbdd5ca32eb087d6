package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.digits.detection.Normalisation;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.scene.number.NumberScene;

/**
 * Changes scenes of numbers a little each time that they are learnt from: scales all of a
 * batch by the same factors, moves each, adds noise, changes the contrast, and shows some
 * as negatives.
 */
final class NumberVariation implements Variation<NumberScene> {

	private static final String DESCRIPTION = "half of the batches scaled (deviation of the logarithm 0.15, of the"
			+ " width's beside 0.05), 60 % moved by up to 12 pixels across and 5 down, noise of up to 0.1 deviations on half"
			+ " of the pictures, contrast of 30 % (deviation of the logarithm 0.2), 4 % as negatives";

	private static final double SCALED = 0.5;

	private static final double SCALE = 0.15;

	private static final double ASPECT = 0.05;

	/** In pixels; larger pictures take too long to learn from. */
	private static final int LARGEST = 48_000;

	private static final int MIN_HEIGHT = 48;

	private static final int MIN_WIDTH = 96;

	private static final double MOVED = 0.6;

	private static final int FARTHEST_ACROSS = 12;

	private static final int FARTHEST_DOWN = 5;

	private static final double NOISY = 0.5;

	private static final double LOUDEST = 0.1;

	private static final double OTHER_CONTRAST = 0.3;

	private static final double CONTRAST = 0.2;

	private static final double NEGATIVE = 0.04;

	private final NoiseTable noise = new NoiseTable();

	@Override
	public String description() {
		return DESCRIPTION;
	}

	@Override
	public Batch<NumberScene> vary(List<NumberScene> scenes, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		GreyPicture first = scenes.get(0).picture();
		int width = first.width();
		int height = first.height();
		if (random.nextDouble() < SCALED) {
			double scale = SCALE * normal(random);
			int newHeight = multiple(height * Math.exp(scale), MIN_HEIGHT);
			int newWidth = multiple(width * Math.exp(scale + ASPECT * normal(random)), MIN_WIDTH);
			if (newWidth * newHeight <= LARGEST) {
				width = newWidth;
				height = newHeight;
			}
		}
		float[] inputs = new float[scenes.size() * width * height];
		List<NumberScene> varied = new ArrayList<>(scenes.size());
		for (int i = 0; i < scenes.size(); i++) {
			varied.add(vary(scenes.get(i), new Target(inputs, i * width * height, width, height), random));
		}
		return new Batch<>(varied, width, height, inputs);
	}

	private static int multiple(double size, int least) {
		return Math.max(least, (int) Math.round(size / NumberNetwork.MULTIPLE) * NumberNetwork.MULTIPLE);
	}

	private double normal(SplittableRandom random) {
		return this.noise.at(this.noise.start(random));
	}

	private NumberScene vary(NumberScene scene, Target target, SplittableRandom random) {
		GreyPicture picture = scene.picture();
		double factorX = (double) target.width() / picture.width();
		double factorY = (double) target.height() / picture.height();
		GreyPicture scaled = (factorX == 1 && factorY == 1) ? picture
				: Raster.of(picture).scaled(target.width(), target.height()).picture();
		boolean moved = random.nextDouble() < MOVED;
		int right = moved ? random.nextInt(-FARTHEST_ACROSS, FARTHEST_ACROSS + 1) : 0;
		int down = moved ? random.nextInt(-FARTHEST_DOWN, FARTHEST_DOWN + 1) : 0;
		double factor = (random.nextDouble() < OTHER_CONTRAST) ? Math.exp(CONTRAST * normal(random)) : 1;
		double loudness = (random.nextDouble() < NOISY) ? random.nextDouble() * LOUDEST : 0;
		double sign = (random.nextDouble() < NEGATIVE) ? -1 : 1;
		float[] normalised = new float[target.width() * target.height()];
		Normalisation.normalise(scaled.pixels(), normalised, 0);
		int start = this.noise.start(random);
		for (int i = 0; i < normalised.length; i++) {
			normalised[i] = (float) (sign * factor * (normalised[i] + loudness * this.noise.at(start + i)));
		}
		target.lay(normalised, right, down);
		return new NumberScene(scaled,
				scene.digits()
					.stream()
					.map((digit) -> new NumberScene.Digit(digit.value(), digit.row(),
							digit.box().scaled(factorX, factorY).moved(right, down)))
					.toList(),
				scene.ignored().stream().map((Box box) -> box.scaled(factorX, factorY).moved(right, down)).toList());
	}

	/**
	 * Where a picture goes.
	 *
	 * @param inputs of the whole batch
	 * @param offset of the picture's first number
	 * @param width of the picture
	 * @param height of the picture
	 */
	private record Target(float[] inputs, int offset, int width, int height) {

		/** What comes in at the edges is as bright as the mean. */
		void lay(float[] picture, int right, int down) {
			int columns = this.width - Math.abs(right);
			for (int y = Math.max(0, down); y < Math.min(this.height, this.height + down); y++) {
				System.arraycopy(picture, (y - down) * this.width + Math.max(0, -right), this.inputs,
						this.offset + y * this.width + Math.max(0, right), columns);
			}
		}

	}

}
