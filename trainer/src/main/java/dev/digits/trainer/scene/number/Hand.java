package dev.digits.trainer.scene.number;

import dev.digits.trainer.glyph.HandwritingFont;
import dev.digits.trainer.glyph.HandwritingFonts;
import dev.digits.trainer.raster.Sampler;

/**
 * How one person writes. Lengths are shares of a digit's height.
 *
 * @param shapes where the shapes of the digits come from
 * @param font whose shapes they are, where they are a font's
 * @param constant whether a digit looks much the same each time
 * @param line the width of the line
 * @param slant how far digits lean to the right, per unit of height
 * @param stretch how much wider than usual they are
 * @param bending of the strokes: a standard deviation
 * @param sizes how much the heights differ: a standard deviation of their logarithm
 * @param steps how far digits stand above or below the line: a standard deviation
 * @param zero the height of a 0 by that of the others
 * @param zeroRise where a small 0 stands: 0 on the line, 1 as high as the others' tops
 * @param one the height of a 1 by that of the others
 * @param ink how dark, 0 to 1
 * @param blotches how much the darkness differs from digit to digit
 * @param pale the share of digits that are much paler, as if written with another pen
 * @param pressure how much the line's width varies within a stroke
 */
record Hand(Shapes shapes, HandwritingFont font, boolean constant, double line, double slant, double stretch,
		double bending, double sizes, double steps, double zero, double zeroRise, double one, double ink,
		double blotches, double pale, double pressure) {

	static Hand draw(HandwritingFonts fonts, Sampler random) {
		Shapes shapes = shapes(random.uniform(0, 1), fonts);
		HandwritingFont font = fonts.handwritten().isEmpty() ? null : random.pick(fonts.handwritten());
		double line = random.chance(0.85) ? random.logUniform(0.035, 0.14) : random.logUniform(0.14, 0.2);
		return new Hand(shapes, font, random.chance(0.5), random.chance(0.08) ? random.logUniform(0.02, 0.035) : line,
				slant(random), Math.exp(random.normal(0, 0.16)), random.uniform(0, 0.03),
				Math.abs(random.normal(0, 0.09)), Math.abs(random.normal(0, 0.07)),
				random.chance(0.22) ? random.uniform(0.5, 0.9) : 1, random.chance(0.5) ? 0 : random.uniform(0, 1),
				random.chance(0.1) ? random.uniform(0.45, 0.85) : 1,
				random.chance(0.7) ? random.uniform(0.45, 0.97) : random.uniform(0.2, 0.6),
				random.chance(0.3) ? random.uniform(0, 0.3) : 0, random.chance(0.1) ? random.uniform(0.1, 0.5) : 0,
				random.chance(0.2) ? random.uniform(0.1, 0.35) : 0);
	}

	private static double slant(Sampler random) {
		if (random.chance(0.14)) {
			return random.uniform(0.35, 0.8);
		}
		return random.chance(0.8) ? random.normal(0.14, 0.2) : random.normal(0, 0.08);
	}

	private static Shapes shapes(double kind, HandwritingFonts fonts) {
		if (kind < 0.36) {
			return Shapes.MNIST_STROKES;
		}
		if (kind < 0.52) {
			return Shapes.MNIST_OUTLINES;
		}
		if (kind < 0.71 && !fonts.handwritten().isEmpty()) {
			return (kind < 0.62) ? Shapes.FONT_STROKES : Shapes.FONT_OUTLINES;
		}
		return Shapes.OWN_STROKES;
	}

	/**
	 * Where shapes come from.
	 */
	enum Shapes {

		MNIST_STROKES, MNIST_OUTLINES, FONT_STROKES, FONT_OUTLINES, OWN_STROKES

	}

}
