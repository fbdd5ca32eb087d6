package dev.digits.picture;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says what may have made a digit hard to read whose place is known.
 */
final class LocalDoubts {

	/** Ink and background must differ by this much, of 255. */
	private static final double CONTRAST = 40;

	/** The longer side of a digit, in pixels of the picture. */
	private static final int SIDE = 20;

	/**
	 * So many pixels of the copy a sharp digit's edge takes at most from background to
	 * full ink.
	 */
	private static final double EDGE = 4;

	/** The quantile of slopes that noise does not reach. */
	private static final double STEEPEST = 0.95;

	/** No digit is so much wider than high. */
	private static final double WIDEST = 1.6;

	/**
	 * Another digit of a number would stand within so many of the digit's longer sides
	 * ...
	 */
	private static final double BESIDE = 2.5;

	/** ... at about the same height, ... */
	private static final double ABOVE = 0.3;

	/** ... which is looked at in a copy in which the digit has this many pixels. */
	private static final int SIDE_IN_COPY = 28;

	/** Each of two digits is higher than this share of both together. */
	private static final double HIGH = 0.75;

	/** Another digit has at least this share of the digit's ink ... */
	private static final double LEAST_INK = 0.2;

	/** ... and of its height, ... */
	private static final double LEAST_HEIGHT = 0.5;

	/** ... and a stroke that is at most so many times wider or narrower. */
	private static final double STROKES = 2;

	private LocalDoubts() {
	}

	/**
	 * Look for doubts.
	 * @param ink around the digit
	 * @param digit its marks
	 * @param box where it lies in the picture
	 * @param side its longer side in pixels of the whole picture
	 * @return the warnings to give
	 */
	static Set<Warning> about(LocalInk ink, List<Mark> digit, Box box, int side) {
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		if (ink.level() < CONTRAST) {
			warnings.add(Warning.LOW_CONTRAST);
		}
		if (isSoft(ink, digit)) {
			warnings.add(Warning.BLURRED);
		}
		if (side < SIDE) {
			warnings.add(Warning.SMALL);
		}
		if (digit.stream().anyMatch(ink::touchesBorder)) {
			warnings.add(Warning.TOUCHES_BORDER);
		}
		if (box.width() > WIDEST * box.height() || standApart(digit) || isBesideOthers(ink.picture(), box)) {
			warnings.add(Warning.SEVERAL_MARKS);
		}
		return warnings;
	}

	/** Out of focus: ink rises slowly from background to full ink everywhere. */
	private static boolean isSoft(LocalInk ink, List<Mark> digit) {
		float[] slopes = new float[digit.stream().mapToInt((mark) -> mark.pixels().length).sum()];
		int count = 0;
		for (Mark mark : digit) {
			for (int pixel : mark.pixels()) {
				slopes[count++] = slope(ink.plane(), pixel);
			}
		}
		float steepest = Selection.smallest(slopes, count, (int) (STEEPEST * count));
		// The pixels of a small digit were enlarged.
		return steepest < ink.level() / (EDGE * Math.max(1, ink.scale()));
	}

	private static float slope(Plane plane, int pixel) {
		int x = pixel % plane.width();
		int y = pixel / plane.width();
		return (float) Math.hypot(plane.near(x + 1, y) - plane.near(x - 1, y),
				plane.near(x, y + 1) - plane.near(x, y - 1)) / 2;
	}

	/**
	 * Two high marks side by side are two digits; the parts of one overlap, or one is
	 * low.
	 */
	private static boolean standApart(List<Mark> digit) {
		int height = digit.stream().map(Mark::box).reduce(Box::union).orElseThrow().height();
		List<Box> high = digit.stream()
			.map(Mark::box)
			.filter((mark) -> mark.height() > HIGH * height)
			.sorted(Comparator.comparingInt(Box::x))
			.toList();
		return IntStream.range(1, high.size())
			.anyMatch((i) -> high.get(i).x() > high.get(i - 1).x() + high.get(i - 1).width());
	}

	private static boolean isBesideOthers(GreyPicture picture, Box box) {
		LocalInk ink = LocalInk.around(picture, box, BESIDE, ABOVE, SIDE_IN_COPY, 0);
		List<Mark> digit = ink.marks().stream().filter((mark) -> ink.shareInside(mark) > 0).toList();
		double mass = digit.stream().mapToDouble(Mark::mass).sum();
		double stroke = digit.stream().mapToDouble(Mark::stroke).max().orElse(0);
		return ink.marks()
			.stream()
			.anyMatch((mark) -> !digit.contains(mark) && mayBeDigit(mark, ink)
					&& isAlike(mark, mass, ink.digit().height(), stroke));
	}

	/**
	 * Whether a picture shows marks of similar size anywhere.
	 * @param picture any
	 * @return true if there are at least two
	 */
	static boolean areSeveral(GreyPicture picture) {
		Box all = new Box(0, 0, picture.width(), picture.height());
		LocalInk ink = LocalInk.around(picture, all, 0, 0, Math.min(Look.GLANCE.side(), all.longestSide()), 0);
		return areSeveral(ink.marks().stream().filter((mark) -> mayBeDigit(mark, ink)).toList());
	}

	/**
	 * The mark that a picture shows, where it shows but one of its size. In the small
	 * copy a tiny digit is as stout as a blot.
	 * @param picture any
	 * @return where the mark lies; empty if there is none, or there are several
	 */
	static Optional<Region> onlyMark(GreyPicture picture) {
		LocalInk ink = LocalInk.everywhere(picture);
		List<Mark> marks = ink.marks().stream().filter((mark) -> !ink.touchesBorder(mark)).toList();
		return areSeveral(marks) ? Optional.empty() : largest(marks).map((mark) -> ink.region(mark.box()));
	}

	private static Optional<Mark> largest(List<Mark> marks) {
		return marks.stream().max(Comparator.comparingDouble(Mark::mass));
	}

	private static boolean areSeveral(List<Mark> marks) {
		return largest(marks)
			.filter((largest) -> marks.stream()
				.anyMatch((mark) -> mark != largest
						&& isAlike(mark, largest.mass(), largest.box().height(), largest.stroke())))
			.isPresent();
	}

	private static boolean mayBeDigit(Mark mark, LocalInk ink) {
		return !mark.isStout() && !ink.goesOn(mark) && !ink.touchesBorder(mark);
	}

	private static boolean isAlike(Mark mark, double mass, int height, double stroke) {
		return mark.mass() > LEAST_INK * mass && mark.box().height() > LEAST_HEIGHT * height
				&& mark.stroke() < STROKES * stroke && mark.stroke() * STROKES > stroke;
	}

}
