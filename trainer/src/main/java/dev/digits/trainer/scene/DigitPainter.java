package dev.digits.trainer.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.glyph.Bending;
import dev.digits.trainer.glyph.DigitStrokes;
import dev.digits.trainer.glyph.HandwritingFonts;
import dev.digits.trainer.glyph.MnistShapes;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Paints digits in the shapes of many writers, with pens from a hairline to a fat marker.
 */
final class DigitPainter {

	/** How far a shape may be turned, in degrees: standard deviation. */
	private static final double TURN = 6;

	/** How far a shape leans: standard deviation of the tangent. */
	private static final double LEAN = 0.16;

	private final MnistShapes mnist;

	private final HandwritingFonts fonts;

	private final Set<SceneKind> kinds;

	DigitPainter(MnistShapes mnist, HandwritingFonts fonts, Set<SceneKind> kinds) {
		this.mnist = mnist;
		this.fonts = fonts;
		this.kinds = kinds;
	}

	/**
	 * Paint a digit.
	 * @param digit 0 to 9
	 * @param place where
	 * @param random in which shape, with which pen
	 * @return the digit; its box is never empty
	 */
	PaintedDigit paint(int digit, Placement place, Sampler random) {
		PaintedDigit painted;
		do {
			painted = attempt(digit, place, random);
		}
		while (painted.isEmpty());
		return painted;
	}

	private PaintedDigit attempt(int digit, Placement place, Sampler random) {
		SceneKind shape = shape(random.uniform(0, 1));
		double widest = widest(digit, shape == SceneKind.MNIST_SHAPES);
		double line = Math.min(widest, lineWidth(widest, random));
		double stretch = stretch(digit, line, random);
		if (line > 0.04 && random.chance(0.2) && shape(0) != SceneKind.OWN_STROKES) {
			return outlined(outline(digit, random), stretch, place, line, random);
		}
		return stroked(strokes(shape, digit, random), stretch, line, place, random);
	}

	/**
	 * Where the shape comes from; where that is left out, from elsewhere.
	 */
	private SceneKind shape(double kind) {
		boolean mnistShapes = this.kinds.contains(SceneKind.MNIST_SHAPES);
		boolean fontShapes = this.kinds.contains(SceneKind.FONTS) && !this.fonts.handwritten().isEmpty();
		boolean ownShapes = this.kinds.contains(SceneKind.OWN_STROKES);
		if (mnistShapes && (kind < 0.45 || !fontShapes && !ownShapes)) {
			return SceneKind.MNIST_SHAPES;
		}
		return (fontShapes && (kind < 0.66 || !ownShapes)) ? SceneKind.FONTS : SceneKind.OWN_STROKES;
	}

	private List<Stroke> strokes(SceneKind shape, int digit, Sampler random) {
		return switch (shape) {
			case MNIST_SHAPES -> this.mnist.strokes(digit, random);
			case FONTS -> fontStrokes((char) ('0' + digit), random);
			default -> DigitStrokes.of(digit, random);
		};
	}

	/**
	 * Paint any strokes.
	 * @param strokes in a square of side 1
	 * @param place where
	 * @param random with which pen
	 * @return what was painted
	 */
	PaintedDigit paint(List<Stroke> strokes, Placement place, Sampler random) {
		return stroked(strokes, Math.exp(random.normal(0, 0.15)), random.logUniform(0.015, 0.16), place, random);
	}

	/** Of the digit's height: a wider line would close its holes. */
	private static double widest(int digit, boolean mnist) {
		boolean holes = digit == 4 || digit == 6 || digit == 8 || digit == 9 || digit == 0;
		if (mnist) {
			return (holes || digit == 5) ? 0.14 : 0.18;
		}
		return holes ? 0.21 : (digit == 1 || digit == 7) ? 0.32 : 0.26;
	}

	private double lineWidth(double widest, Sampler random) {
		double kind = random.uniform(0, 1);
		if (kind < 0.6 || !this.kinds.contains(SceneKind.PENS)) {
			return random.logUniform(1 / 70.0, 0.1);
		}
		return (kind < 0.74) ? random.logUniform(1 / 220.0, 1 / 60.0) : random.uniform(0.09, widest);
	}

	private static double stretch(int digit, double line, Sampler random) {
		double stretch = Math.exp(random.normal(0.03, 0.2)) * (random.chance(0.08) ? random.uniform(0.5, 0.8) : 1);
		if (digit == 1) {
			stretch = Math.max(stretch, 0.6);
		}
		return (line > 0.12) ? Math.max(stretch, 1) * random.uniform(1, 1.25) : stretch;
	}

	private List<Stroke> fontStrokes(char character, Sampler random) {
		List<Stroke> strokes = random.pick(this.fonts.handwritten()).strokes(character);
		return strokes.isEmpty() ? DigitStrokes.of(character - '0', random) : strokes;
	}

	private Raster outline(int digit, Sampler random) {
		if (shape(0.5) == SceneKind.FONTS && random.chance(0.5)) {
			return random.pick(this.fonts.handwritten())
				.outline((char) ('0' + digit))
				.map((GreyPicture picture) -> Raster.of(picture))
				.orElseGet(() -> this.mnist.outline(digit, random));
		}
		return this.mnist.outline(digit, random);
	}

	private static PaintedDigit outlined(Raster outline, double stretch, Placement place, double line, Sampler random) {
		double scale = Math.min(place.share() * place.height() / outline.height(),
				0.98 * place.width() / (outline.width() * stretch));
		double width = Math.max(4, outline.width() * scale * stretch);
		double height = Math.max(6, outline.height() * scale);
		double middleX = Placement.middle(width, place.width(), random);
		double middleY = Placement.middle(height, place.height(), random);
		double turn = Math.toRadians(random.normal(0, TURN));
		double lean = random.normal(0, LEAN);
		double threshold = random.uniform(90, 165);
		// How many levels of the outline one pixel of the canvas covers.
		double softness = Math.max(20, 255 * 0.06 / scale);
		Raster source = (scale < 0.6) ? outline.blurred(0.4 / scale) : outline;
		Raster cover = new Raster(place.width(), place.height());
		double cos = Math.cos(turn);
		double sin = Math.sin(turn);
		for (int y = 0; y < place.height(); y++) {
			for (int x = 0; x < place.width(); x++) {
				double dx = x + 0.5 - middleX;
				double dy = y + 0.5 - middleY;
				double v = cos * dy - sin * dx;
				double u = cos * dx + sin * dy + lean * v;
				double level = sample(source, u / (scale * stretch) + outline.width() / 2.0,
						v / scale + outline.height() / 2.0);
				cover.values()[y * place.width() + x] = (float) Math.max(0,
						Math.min(1, (level - threshold) / softness + 0.5));
			}
		}
		return PaintedDigit.of(cover, line * height);
	}

	private static double sample(Raster raster, double x, double y) {
		int left = (int) Math.floor(x - 0.5);
		int top = (int) Math.floor(y - 0.5);
		if (left < 0 || top < 0 || left + 1 >= raster.width() || top + 1 >= raster.height()) {
			return 0;
		}
		double u = x - 0.5 - left;
		double v = y - 0.5 - top;
		return (1 - v) * ((1 - u) * raster.at(left, top) + u * raster.at(left + 1, top))
				+ v * ((1 - u) * raster.at(left, top + 1) + u * raster.at(left + 1, top + 1));
	}

	private static PaintedDigit stroked(List<Stroke> shape, double stretch, double line, Placement place,
			Sampler random) {
		double height = place.share() * place.height();
		double width = line * height;
		List<Stroke> strokes = fitted(bent(shape, stretch, random), width, place, random);
		Raster cover = new Raster(place.width(), place.height());
		draw(cover, random.chance(0.1) ? broken(strokes, random) : strokes, width, random);
		if (random.chance(0.1)) {
			overwrite(cover, strokes, width, height, random);
		}
		if (random.chance(0.15)) {
			fray(cover, width, random);
		}
		return PaintedDigit.of(cover, width);
	}

	private static List<Stroke> bent(List<Stroke> strokes, double stretch, Sampler random) {
		double turn = Math.toRadians(random.normal(0, TURN));
		double lean = random.normal(0, LEAN);
		return new Bending(stretch, turn, lean, random.uniform(0, 0.035)).bend(strokes, random);
	}

	private static List<Stroke> fitted(List<Stroke> strokes, double line, Placement place, Sampler random) {
		Stroke.Bounds bounds = Stroke.Bounds.of(strokes);
		double high = Math.max(bounds.height(), 1e-3);
		double wide = Math.max(bounds.width(), 1e-3);
		double scale = Math.min((place.share() * place.height() - line) / high, (0.98 * place.width() - line) / wide);
		double factor = Math.max(scale, 2 / Math.max(high, wide));
		double middleX = Placement.middle(wide * factor + line, place.width(), random);
		double middleY = Placement.middle(high * factor + line, place.height(), random);
		double fromX = (bounds.left() + bounds.right()) / 2.0;
		double fromY = (bounds.top() + bounds.bottom()) / 2.0;
		return strokes.stream()
			.map((stroke) -> stroke.map((x, y) -> (float) ((x - fromX) * factor + middleX),
					(x, y) -> (float) ((y - fromY) * factor + middleY)))
			.toList();
	}

	private static void draw(Raster cover, List<Stroke> strokes, double width, Sampler random) {
		double variation = random.chance(0.2) ? random.uniform(0.1, 0.4) : 0;
		for (Stroke stroke : strokes) {
			if (variation > 0 && width > 1.5) {
				Brush.paintPressed(cover, stroke, width, variation, random);
			}
			else {
				Brush.paint(cover, stroke, width);
			}
		}
	}

	/** A pen that skips leaves gaps. */
	private static List<Stroke> broken(List<Stroke> strokes, Sampler random) {
		double gaps = random.uniform(0.03, 0.3);
		List<Stroke> pieces = new ArrayList<>();
		for (Stroke stroke : strokes) {
			int from = 0;
			while (from < stroke.size() - 1) {
				int to = Math.min(stroke.size(), from + random.integer(6, 40));
				pieces.add(stroke.part(from, to));
				from = to - 1 + (random.chance(gaps) ? random.integer(1, 4) : 0);
			}
		}
		return pieces;
	}

	/** Written over again, never quite in the same place. */
	private static void overwrite(Raster cover, List<Stroke> strokes, double width, double height, Sampler random) {
		int times = random.integer(1, 4);
		for (int i = 0; i < times; i++) {
			double dx = random.normal(0, 0.012) * height;
			double dy = random.normal(0, 0.012) * height;
			double phase = random.uniform(0, 2 * Math.PI);
			double stray = random.uniform(0.004, 0.02) * height;
			double thinner = width * random.uniform(0.5, 1);
			for (Stroke stroke : strokes) {
				Brush.paint(cover, stroke.map((x, y) -> (float) (x + dx + stray * Math.sin(phase + 4 * y / height)),
						(x, y) -> (float) (y + dy + stray * Math.cos(phase + 4 * x / height))), thinner);
			}
		}
	}

	/** The edge of a line on rough paper. */
	private static void fray(Raster cover, double width, Sampler random) {
		Raster soft = cover.blurred(Math.max(0.5, Math.min(3, width * random.uniform(0.05, 0.2))));
		Raster grain = NoiseFields.part(cover.width(), cover.height(), 0, 3, random);
		double amount = random.uniform(0.1, 0.4);
		double sharp = random.uniform(2, 5);
		for (int i = 0; i < cover.values().length; i++) {
			double level = soft.values()[i];
			if (level > 0.01 && level < 0.99) {
				level = 0.5 + sharp * (level - 0.5 + amount * grain.values()[i]);
			}
			cover.values()[i] = (float) Math.max(0, Math.min(1, level));
		}
	}

}
