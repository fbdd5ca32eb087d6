package dev.digits.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the digit in a known part of a picture into the form that the network reads.
 */
public final class FrameExtractor {

	static double num(String name, double value) {
		return Double.parseDouble(System.getProperty(name, "" + value));
	}

	/** So much of the digit's longer side is looked at beyond it on every side. */
	static final double MARGIN = num("margin", 0.2);

	/** The digit's longer side in the working copy. */
	static final int SIDE = (int) num("side", 80);

	static final double INSIDE = num("inside", 0.5);

	static final double SLACK = num("slack", 0.1);

	static final int GROUND = (int) num("ground", 1);

	static final int RULED = (int) num("ruled", 0);
	static final int CLIP = (int) num("clip", 1);
	static final double SPECK = num("speck", 0.03);
	static final int POL = (int) num("pol", 0);

	private FrameExtractor() {
	}

	public static List<Sighting> sightings(GreyPicture picture, Region region) {
		List<Sighting> all = new ArrayList<>(WholePicture.sightings(picture));
		extract(picture, region).ifPresent(all::add);
		return all;
	}

	public static Sighting blank(GreyPicture picture, Region region) {
		return new Sighting(new Frame(new byte[784]), region.pixels(picture.fullWidth(), picture.fullHeight()),
				Set.of(Warning.LOW_CONTRAST));
	}

	public static Optional<Sighting> extract(GreyPicture picture, Region region) {
		Box box = region.pixels(picture.width(), picture.height());
		int margin = (int) Math.ceil(MARGIN * box.longestSide()) + 1;
		int x = Math.max(0, box.x() - margin);
		int y = Math.max(0, box.y() - margin);
		Box part = new Box(x, y, Math.min(picture.width(), box.x() + box.width() + margin) - x,
				Math.min(picture.height(), box.y() + box.height() + margin) - y);
		double scale = (double) SIDE / box.longestSide();
		Plane plane = picture.crop(part)
			.scaled(Math.max(1, (int) Math.round(part.width() * scale)),
					Math.max(1, (int) Math.round(part.height() * scale)));
		// the box in the working copy
		double sx = (double) plane.width() / part.width(), sy = (double) plane.height() / part.height();
		double slack = SLACK * SIDE;
		int l = (int) Math.max(0, Math.floor((box.x() - x) * sx - slack));
		int t = (int) Math.max(0, Math.floor((box.y() - y) * sy - slack));
		int r = (int) Math.min(plane.width(), Math.ceil((box.x() + box.width() - x) * sx + slack));
		int b = (int) Math.min(plane.height(), Math.ceil((box.y() + box.height() - y) * sy + slack));
		Box inner = new Box(l, t, r - l, b - t);
		Plane difference;
		if (GROUND == 0) {
			difference = Ground.subtract(plane, Look.CLOSE);
		}
		else {
			difference = Surface.subtract(plane, inner);
		}
		double skew = 0;
		Plane in = difference.crop(inner);
		for (float v : in.values())
			skew += (POL == 0) ? (double) v * v * v : (POL == 1) ? v : v * Math.abs(v);
		boolean dark = skew < 0;
		Set<FinderStep> steps = EnumSet.allOf(FinderStep.class);
		float sign = dark ? -1 : 1;
		Plane plus = new Plane(plane.width(), plane.height());
		for (int i = 0; i < plus.values().length; i++)
			plus.values()[i] = sign * difference.values()[i];
		float strong = plus.crop(inner).quantile(0.99, 0);
		float otsu = otsu(plus.crop(inner).values(), strong);
		float noise = noise(plus, otsu);
		if (RULED == 1)
			plus = RuledLines.remove(plus, Math.max(0.5f, noise));
		float level = plus.crop(inner).quantile(LEVEL, otsu);
		float high = Math.max((float) (NH * noise), (float) (HIGH * level));
		float low = Math.max((float) (NL * noise), (float) (LOW * level));
		if (level <= 0)
			return Optional.empty();
		List<Mark> marks = Mark.findAll(plus, Math.min(low, high), high);
		Ink ink = new Ink(plus, plus, dark, noise, level);
		List<Mark> digit = new ArrayList<>();
		double most = 0;
		for (Mark mark : marks) {
			int inside = 0;
			for (int p : mark.pixels()) {
				inside += contains(inner, p % plane.width(), p / plane.width()) ? 1 : 0;
			}
			if (inside >= INSIDE * mark.pixels().length) {
				digit.add(mark);
				most = Math.max(most, mark.mass());
			}
		}
		if (digit.isEmpty()) {
			// of several the one with most ink inside
			Mark best = null;
			int bi = 0;
			for (Mark mark : marks) {
				int inside = 0;
				for (int p : mark.pixels())
					inside += contains(inner, p % plane.width(), p / plane.width()) ? 1 : 0;
				if (inside > bi) {
					bi = inside;
					best = mark;
				}
			}
			if (best == null)
				return Optional.empty();
			digit.add(best);
		}
		double m = most;
		digit.removeIf((mark) -> mark.mass() < SPECK * m);
		Candidate candidate = Candidate.of(ink, marks, digit);
		Plane drawing = candidate.drawing();
		if (CLIP == 1) {
			for (Mark mark : digit) {
				if (CLIPALL == 1 || goesOn(mark.box(), part, plane, picture)) {
					for (int pixel : mark.pixels()) {
						if (!contains(inner, pixel % plane.width(), pixel / plane.width())) drawing.values()[pixel] = 0;
					}
				}
			}
		}
		return Optional.of(new Sighting(FrameMaker.make(drawing, steps),
				region.pixels(picture.fullWidth(), picture.fullHeight()), Set.of()));
	}

	static final double LEVEL = num("level", 0.65), HIGH = num("high", 0.45), LOW = num("low", 0.3), NH = num("nh", 4),
			NL = num("nl", 1.5);

	static float noise(Plane plus, float otsu) {
		float[] v = new float[plus.values().length];
		int n = 0;
		for (float x : plus.values())
			if (Math.abs(x) < otsu)
				v[n++] = Math.abs(x);
		return n == 0 ? 1 : Math.max(0.5f, 1.4826f * Selection.smallest(v, n, n / 2));
	}

	static float otsu(float[] values, float most) {
		if (most <= 0)
			return 1;
		int[] h = new int[128];
		for (float v : values)
			h[(int) Math.max(0, Math.min(127, 128 * v / most))]++;
		double total = 0, n = 0;
		for (int i = 0; i < 128; i++) {
			total += (double) i * h[i];
			n += h[i];
		}
		double below = 0, sum = 0, best = -1;
		int at = 0;
		for (int i = 0; i < 127; i++) {
			below += h[i];
			sum += (double) i * h[i];
			if (below == 0 || below == n)
				continue;
			double d = sum / below - (total - sum) / (n - below);
			double var = below * (n - below) * d * d;
			if (var > best) {
				best = var;
				at = i + 1;
			}
		}
		return at * most / 128;
	}

	static final int CLIPALL = (int) num("clipall", 0);

	/** Whether a mark reaches a border of the part that is none of the picture. */
	private static boolean goesOn(Box mark, Box part, Plane plane, GreyPicture picture) {
		return mark.x() == 0 && part.x() > 0 || mark.y() == 0 && part.y() > 0
				|| mark.x() + mark.width() == plane.width() && part.x() + part.width() < picture.width()
				|| mark.y() + mark.height() == plane.height() && part.y() + part.height() < picture.height();
	}

	private static boolean contains(Box box, int x, int y) {
		return x >= box.x() && y >= box.y() && x < box.x() + box.width() && y < box.y() + box.height();
	}

}
