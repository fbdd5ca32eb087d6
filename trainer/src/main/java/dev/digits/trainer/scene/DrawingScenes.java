package dev.digits.trainer.scene;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;

/**
 * Pictures that no camera took: drawn on a screen, scanned to black and white, or of
 * MNIST's kind. Ground and ink are even.
 */
final class DrawingScenes {

	/** Of 255: less contrast is left to photos. */
	private static final double CONTRAST = 60;

	private static final double TINY = 0.25;

	private final DigitPainter painter;

	private final OtherPainter others;

	DrawingScenes(DigitPainter painter, OtherPainter others) {
		this.painter = painter;
		this.others = others;
	}

	/**
	 * Make a drawing.
	 * @param digit 0 to 9, or {@link SceneExample#NO_DIGIT}
	 * @param random of what, and how
	 * @return the drawing
	 */
	Scene render(int digit, Sampler random) {
		Canvas canvas = Canvas.blank(random);
		if (digit == SceneExample.NONE) {
			this.others.drawOther(canvas, random);
		}
		else {
			PaintedDigit painted = this.painter.paint(digit,
					new Placement(canvas.width(), canvas.height(), share(random)), random);
			canvas.add(digit, painted);
			this.others.drawBeside(canvas, painted, random);
		}
		return new Scene(picture(canvas, random), canvas.boxes());
	}

	/** Who draws on a screen draws small, too: only the place can be seen then. */
	private static double share(Sampler random) {
		return random.chance(TINY) ? random.logUniform(0.03, 0.13) : PhotoScenes.share(random);
	}

	private static GreyPicture picture(Canvas canvas, Sampler random) {
		double paper = random.chance(0.4) ? 255 : random.chance(0.5) ? 0 : random.uniform(0, 255);
		double ink = (paper > 127) ? random.uniform(0, paper - CONTRAST) : random.uniform(paper + CONTRAST, 255);
		if (random.chance(0.5)) {
			ink = (paper > 127) ? 0 : 255;
		}
		Raster levels = new Raster(canvas.width(), canvas.height()).fill((float) paper);
		for (Raster cover : canvas.layers()) {
			for (int i = 0; i < levels.values().length; i++) {
				levels.values()[i] += (float) (cover.values()[i] * (ink - levels.values()[i]));
			}
		}
		if (random.chance(0.25)) {
			threshold(levels, (paper + ink) / 2);
		}
		if (random.chance(0.4)) {
			levels = Photograph.blurred(levels, canvas.single(), random);
		}
		PaintedDigit digit = canvas.single();
		double smaller = random.chance(0.35) ? random.uniform(0.125, 0.4) : 1;
		if (smaller < 1 && (digit == null || digit.height() * smaller >= 10)) {
			levels = levels.resized(Math.max(8, (int) Math.round(levels.width() * smaller)),
					Math.max(8, (int) Math.round(levels.height() * smaller)));
		}
		return levels.picture();
	}

	/** Black and white, as fax and scanners make it. */
	private static void threshold(Raster levels, double bound) {
		for (int i = 0; i < levels.values().length; i++) {
			levels.values()[i] = (levels.values()[i] > bound) ? 255 : 0;
		}
	}

}
