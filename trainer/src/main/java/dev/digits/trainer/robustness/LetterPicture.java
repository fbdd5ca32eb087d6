package dev.digits.trainer.robustness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * A letter on a sheet of paper.
 *
 * @param letter which
 * @param outline its shape, of any size
 */
record LetterPicture(String letter, Shape outline) {

	private static final int SMALLEST_SHEET = 160;

	private static final int LARGEST_SHEET = 240;

	/** The longer side of a letter as a share of the sheet. */
	private static final double SMALLEST = 0.25;

	private static final double LARGEST = 0.75;

	/** In degrees, either way. */
	private static final double TURN = 10;

	/** The paper's brightest and its darkest place differ by at most this. */
	private static final double SHADE = 30;

	/** The most that the camera's noise deviates, in grey levels. */
	private static final double NOISE = 6;

	/**
	 * Print the letter.
	 * @param random where, how large, how dark and on what
	 * @return the picture, dark on light
	 */
	OtherPicture draw(RandomGenerator random) {
		int width = random.nextInt(SMALLEST_SHEET, LARGEST_SHEET);
		int height = random.nextInt(SMALLEST_SHEET, LARGEST_SHEET);
		BufferedImage print = print(placed(width, height, random), width, height);
		double paper = random.nextDouble(190, 250);
		double ink = random.nextDouble(10, 100);
		double slopeX = random.nextDouble(-SHADE / 2, SHADE / 2) / width;
		double slopeY = random.nextDouble(-SHADE / 2, SHADE / 2) / height;
		double noise = random.nextDouble(NOISE);
		return new OtherPicture(this.letter, Pixels.picture(width, height, (x, y) -> {
			double covered = (print.getRGB(x, y) >>> 24) / 255.0;
			double light = paper + slopeX * (x - width / 2.0) + slopeY * (y - height / 2.0);
			return light + covered * (ink - light) + noise * random.nextGaussian();
		}));
	}

	private Shape placed(int width, int height, RandomGenerator random) {
		AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(random.nextDouble(-TURN, TURN)));
		Shape turned = turn.createTransformedShape(this.outline);
		Rectangle2D bounds = turned.getBounds2D();
		double side = random.nextDouble(SMALLEST, LARGEST) * Math.min(width, height);
		double scale = side / Math.max(bounds.getWidth(), bounds.getHeight());
		double margin = 0.05 * Math.min(width, height);
		double left = random.nextDouble(margin, width - margin - scale * bounds.getWidth());
		double top = random.nextDouble(margin, height - margin - scale * bounds.getHeight());
		AffineTransform place = AffineTransform.getTranslateInstance(left, top);
		place.scale(scale, scale);
		place.translate(-bounds.getX(), -bounds.getY());
		return place.createTransformedShape(turned);
	}

	/** What is covered with ink is opaque. */
	private static BufferedImage print(Shape shape, int width, int height) {
		BufferedImage print = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = print.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.BLACK);
		graphics.fill(shape);
		graphics.dispose();
		return print;
	}

}
