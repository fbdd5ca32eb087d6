package dev.digits.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds marks that are alike, as the digits of a number are, and tells whether there are
 * several.
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

	/** No number has more digits, if nothing else tells that it is one. */
	private static final int MOST = 12;

	/** A mark among digits is at least so high, in heights of these, ... */
	private static final double LOWEST = 0.7;

	/** ... at most so high, ... */
	private static final double HIGHEST = 1.4;

	/** ... apart from all of them: another stroke of a digit is not, ... */
	private static final double APART = 0.1;

	/** ... but so near to one, ... */
	private static final double NEAR = 2.5;

	/** ... and no more above or below that one. */
	private static final double SLANT = 0.4;

	/** A mark is a digit's if more of it lies in its box. */
	private static final double COVERED = 0.2;

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

	/**
	 * Find marks that stand among the digits of a number, are as high as these and belong
	 * to none of them.
	 * @param picture any
	 * @param digits where they lie in it, at least one
	 * @return where the marks lie
	 */
	static List<Region> among(GreyPicture picture, List<Region> digits) {
		List<Box> boxes = digits.stream().map((digit) -> digit.pixels(picture.width(), picture.height())).toList();
		Box all = boxes.stream().reduce(Box::union).orElseThrow();
		int height = boxes.stream().map(Box::height).sorted().toList().get(boxes.size() / 2);
		double share = (double) height / all.longestSide();
		LocalInk ink = LocalInk.around(picture, all, NEAR * share, SLANT * share,
				(int) Math.min(Look.PAGE.side(), Math.ceil(SIDE_IN_COPY / share)), 0);
		double stroke = ink.marks()
			.stream()
			.filter((mark) -> boxes.stream().anyMatch((box) -> covers(box, pixels(ink, mark))))
			.mapToDouble(Mark::stroke)
			.max()
			.orElse(0);
		return ink.marks()
			.stream()
			.filter((mark) -> mayBeDigit(mark, ink) && mark.stroke() * STROKES > stroke
					&& mark.stroke() < STROKES * stroke && stands(pixels(ink, mark), boxes, height))
			.map((mark) -> ink.region(mark.box()))
			.limit(MOST)
			.toList();
	}

	/**
	 * Find the marks of a picture that may be digits: those about as high as the highest.
	 * @param picture any
	 * @return where they lie; empty if there are none, or too many to be a number
	 */
	static List<Region> ofNumber(GreyPicture picture) {
		LocalInk ink = LocalInk.everywhere(picture);
		List<Mark> marks = ink.marks().stream().filter((mark) -> mayBeDigit(mark, ink)).toList();
		int highest = marks.stream().mapToInt((mark) -> mark.box().height()).max().orElse(0);
		List<Region> high = marks.stream()
			.filter((mark) -> mark.box().height() > LOWEST * highest)
			.map((mark) -> ink.region(mark.box()))
			.toList();
		return (high.size() <= MOST) ? high : List.of();
	}

	private static Box pixels(LocalInk ink, Mark mark) {
		return ink.region(mark.box()).pixels(ink.picture().width(), ink.picture().height());
	}

	/** In the row of the nearest digit, and of its height. */
	private static boolean stands(Box mark, List<Box> digits, int height) {
		Box nearest = digits.stream().min(Comparator.comparingDouble(mark::gap)).orElseThrow();
		double apart = Math.abs(mark.y() + mark.height() / 2.0 - nearest.y() - nearest.height() / 2.0);
		return mark.height() > LOWEST * height && mark.height() < HIGHEST * height && apart < SLANT * height
				&& mark.gap(nearest) > APART * height && mark.gap(nearest) < NEAR * height;
	}

	private static boolean covers(Box digit, Box mark) {
		int wide = Math.min(digit.x() + digit.width(), mark.x() + mark.width()) - Math.max(digit.x(), mark.x());
		int high = Math.min(digit.y() + digit.height(), mark.y() + mark.height()) - Math.max(digit.y(), mark.y());
		return wide > 0 && high > 0 && (double) wide * high > COVERED * mark.width() * mark.height();
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
