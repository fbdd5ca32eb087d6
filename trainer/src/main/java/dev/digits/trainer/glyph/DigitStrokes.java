package dev.digits.trainer.glyph;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

import dev.digits.trainer.render.Knot;
import dev.digits.trainer.render.Letterform;
import dev.digits.trainer.render.Letterforms;

/**
 * Digits as pens write them. For each digit there are several families of letterforms
 * (open, closed, angular, looped, barred …), each a range of shapes and not one shape:
 * how far a flag reaches or a bowl opens is drawn anew each time.
 */
public final class DigitStrokes {

	/** How often a letterform of the list is taken instead of a family. */
	private static final double LISTED = 0.22;

	private static final List<Function<Sampler, List<Stroke>>> FAMILIES = List.of(ZeroStrokes::write, OneStrokes::write,
			TwoStrokes::write, ThreeStrokes::write, FourStrokes::write, FiveStrokes::write, SixStrokes::write,
			SevenStrokes::write, EightStrokes::write, NineStrokes::write);

	/** How people write when they write numbers, and how often. */
	private static final Map<Integer, Hasty> HASTY = Map.of(0, new Hasty(0.25, ZeroStrokes::hasty), 2,
			new Hasty(0.55, TwoStrokes::hasty), 4, new Hasty(0.46, FourStrokes::hasty), 5,
			new Hasty(0.42, FiveStrokes::hasty), 7, new Hasty(0.22, SevenStrokes::hasty), 9,
			new Hasty(0.56, NineStrokes::hasty));

	private DigitStrokes() {
	}

	/**
	 * Write a digit.
	 * @param digit 0 to 9
	 * @param random how
	 * @return its strokes, in a square of side 1 around the origin
	 */
	public static List<Stroke> of(int digit, Sampler random) {
		return Stroke.normalised(random.chance(LISTED) ? listed(digit, random) : FAMILIES.get(digit).apply(random));
	}

	/**
	 * Write a digit as it is written within a number: often in haste, so that it cannot
	 * be told from a letter or another digit if it stands alone.
	 * @param digit 0 to 9
	 * @param random how
	 * @return its strokes, in a square of side 1 around the origin
	 */
	public static List<Stroke> inNumber(int digit, Sampler random) {
		Hasty hasty = HASTY.get(digit);
		return (hasty != null && random.chance(hasty.share())) ? Stroke.normalised(hasty.form().apply(random))
				: of(digit, random);
	}

	private static List<Stroke> listed(int digit, Sampler random) {
		return strokes(random.pick(Letterforms.all().stream().filter((form) -> form.digit() == digit).toList()),
				random);
	}

	/**
	 * Write a letterform.
	 * @param form which
	 * @param random how the hand strays
	 * @return its strokes
	 */
	public static List<Stroke> strokes(Letterform form, Sampler random) {
		double stray = random.uniform(0.01, 0.05);
		return form.strokes().stream().map((knots) -> stroke(knots, stray, random)).toList();
	}

	private static Stroke stroke(List<Knot> knots, double stray, Sampler random) {
		Stroke path = null;
		List<Knot> run = new ArrayList<>();
		for (int i = 0; i < knots.size(); i++) {
			Knot knot = knots.get(i);
			run.add(new Knot(knot.x() + random.normal(0, stray), knot.y() + random.normal(0, stray), knot.corner()));
			if (i > 0 && (knot.corner() || i == knots.size() - 1)) {
				Stroke curve = Stroke
					.of(run.stream().flatMapToDouble((each) -> DoubleStream.of(each.x(), each.y())).toArray())
					.smooth();
				path = (path == null) ? curve : path.then(curve);
				run = new ArrayList<>(List.of(run.get(run.size() - 1)));
			}
		}
		return path;
	}

	private record Hasty(double share, Function<Sampler, List<Stroke>> form) {
	}

}
