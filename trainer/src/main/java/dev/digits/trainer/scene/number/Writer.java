package dev.digits.trainer.scene.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.digits.trainer.glyph.Bending;
import dev.digits.trainer.glyph.DigitStrokes;
import dev.digits.trainer.glyph.MnistShapes;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Writes digits in one hand. For one thread.
 */
final class Writer {

	/** MNIST's pictures are enlarged so often to be outlines. */
	private static final int OUTLINE_SCALE = 3;

	/** Turn of single digits, in degrees: a standard deviation. */
	private static final double TURN = 3;

	/** No digit is wider, by the height of its row. */
	private static final double WIDEST = 1.15;

	private final Hand hand;

	private final MnistShapes mnist;

	private final Map<Integer, Shape> known = new HashMap<>();

	Writer(Hand hand, MnistShapes mnist) {
		this.hand = hand;
		this.mnist = mnist;
	}

	Hand hand() {
		return this.hand;
	}

	/**
	 * Write a digit.
	 * @param digit 0 to 9
	 * @param height that it shall have, in pixels
	 * @param row the height of the row's digits, in pixels
	 * @param random how
	 */
	Glyph write(int digit, double height, double row, Sampler random) {
		Shape shape = shape(digit, random);
		double line = line(row);
		if (shape.outline() != null) {
			return OutlineGlyph.fitted(shape.outline(), height, WIDEST * row, this.hand.stretch(),
					random.normal(0, 0.05));
		}
		List<Stroke> bent = new Bending(this.hand.stretch() * Math.exp(random.normal(0, 0.06)),
				Math.toRadians(random.normal(0, TURN)), random.normal(0, 0.06), this.hand.bending())
			.bend(shape.strokes(), random);
		return StrokeGlyph.fitted(bent, height, WIDEST * row, line * Math.exp(random.normal(0, 0.06)),
				this.hand.pressure());
	}

	/** The width of the pen's line in a row of digits of a height, in pixels. */
	double line(double row) {
		return Math.max(0.7, this.hand.line() * row);
	}

	private Shape shape(int digit, Sampler random) {
		if (!this.hand.constant()) {
			return draw(digit, random);
		}
		if (!this.known.containsKey(digit) || random.chance(0.2)) {
			this.known.put(digit, draw(digit, random));
		}
		return this.known.get(digit);
	}

	private Shape draw(int digit, Sampler random) {
		char character = (char) ('0' + digit);
		return switch (this.hand.shapes()) {
			case MNIST_STROKES -> new Shape(thinned(this.mnist.strokes(digit, random)), null);
			case MNIST_OUTLINES ->
				new Shape(List.of(), sharpened(this.mnist.outline(digit, OUTLINE_SCALE, random), random));
			case FONT_STROKES -> {
				List<Stroke> strokes = this.hand.font().strokes(character);
				yield new Shape(strokes.isEmpty() ? DigitStrokes.inNumber(digit, random) : thinned(strokes), null);
			}
			case FONT_OUTLINES -> this.hand.font()
				.outline(character)
				.map((outline) -> new Shape(List.of(), Raster.of(outline)))
				.orElseGet(() -> new Shape(DigitStrokes.inNumber(digit, random), null));
			case OWN_STROKES -> new Shape(DigitStrokes.inNumber(digit, random), null);
		};
	}

	/** Every third point of a skeleton will do. */
	private static List<Stroke> thinned(List<Stroke> strokes) {
		return strokes.stream().map((stroke) -> stroke.thinned(3)).toList();
	}

	/** Where grey becomes ink decides how bold the digit is. */
	private static Raster sharpened(Raster outline, Sampler random) {
		double threshold = random.uniform(80, 165);
		for (int i = 0; i < outline.values().length; i++) {
			outline.values()[i] = (float) ((outline.values()[i] - threshold) * 4 + 128);
		}
		outline.clamp(0, 255);
		return outline;
	}

	/**
	 * A shape that can be written in any size.
	 *
	 * @param strokes of a size of 1; none if it is an outline
	 * @param outline 0 to 255; {@code null} if it is strokes
	 */
	private record Shape(List<Stroke> strokes, Raster outline) {
	}

}
