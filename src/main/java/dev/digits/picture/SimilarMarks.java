package dev.digits.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells whether a picture shows one mark of a digit's kind, or several.
 */
final class SimilarMarks {

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

	private SimilarMarks() {
	}

	/**
	 * Whether there is more than one digit where one was found, or another beside it.
	 * @param ink around the digit
	 * @param digit its marks
	 * @param box where it lies in the picture
	 * @return true if so
	 */
	static boolean surround(LocalInk ink, List<Mark> digit, Box box) {
		return box.width() > WIDEST * box.height() || standApart(digit) || isBesideOthers(ink.picture(), box);
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
