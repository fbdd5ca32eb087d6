package dev.digits.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings the digit in a known part of a picture into the form that the network reads: the
 * ink there, without what is around it. The numbers here and in {@link LocalInk} are
 * round ones, looked for in large steps on photos and on MNIST's pictures drawn on
 * sheets.
 */
public final class FrameExtractor {

	/** The digit's longer side in the working copy. */
	private static final int SIDE = 80;

	/** As much of that is looked at beyond the digit, on every side. */
	private static final double MARGIN = 0.2;

	/** A detector's box may be too narrow by as many pixels of the working copy. */
	private static final double SLACK = 8;

	/** The same for digits of numbers, which mostly have fewer pixels. */
	private static final int SIDE_IN_NUMBER = 56;

	private static final double SLACK_IN_NUMBER = 3;

	/** A mark is of the digit if this share of it lies in the box. */
	private static final double INSIDE = 0.5;

	/** A piece with less than this share of the largest one's ink is a speck. */
	private static final double SPECK = 0.03;

	/** This share of full ink and less is drawn as none. */
	private static final float NO_INK = 0.2f;

	/** This share and more is drawn as full. */
	private static final float FULL_INK = 0.8f;

	private FrameExtractor() {
	}

	/**
	 * Make the frame of a digit.
	 * @param picture any
	 * @param region where the digit lies in it
	 * @return the frame, where its digit lies, and what may have made it hard to read;
	 * empty if there is no ink
	 */
	public static Optional<Sighting> extract(GreyPicture picture, Region region) {
		Box box = region.pixels(picture.width(), picture.height());
		LocalInk ink = LocalInk.around(picture, box, MARGIN, MARGIN, SIDE, SLACK);
		List<Mark> digit = digit(ink);
		return sighting(ink, digit)
			.map((found) -> SimilarMarks.surround(ink, digit, box) ? found.with(Warning.SEVERAL_MARKS) : found);
	}

	/**
	 * Make the frame of one digit of a number: that others stand beside it is no cause
	 * for a warning.
	 * @param picture any
	 * @param region where the digit lies in it
	 * @return the frame, where its digit lies, and what may have made it hard to read;
	 * empty if there is no ink
	 */
	public static Optional<Sighting> extractOfNumber(GreyPicture picture, Region region) {
		Box box = region.pixels(picture.width(), picture.height());
		LocalInk ink = LocalInk.around(picture, box, MARGIN, MARGIN, SIDE_IN_NUMBER, SLACK_IN_NUMBER);
		return sighting(ink, digit(ink));
	}

	/**
	 * Find what was overlooked among the digits of a number: marks of their height that
	 * belong to none of them and touch nothing else.
	 * @param picture any
	 * @param digits where they lie in it, at least one
	 * @return where the marks lie; mostly none
	 */
	public static List<Region> overlooked(GreyPicture picture, List<Region> digits) {
		return SimilarMarks.among(picture, digits);
	}

	/**
	 * Find marks that may be the digits of a number where nothing else tells.
	 * @param picture any
	 * @return where the marks lie; empty if there are none, or too many
	 */
	public static List<Region> marksOfNumber(GreyPicture picture) {
		return SimilarMarks.ofNumber(picture);
	}

	private static Optional<Sighting> sighting(LocalInk ink, List<Mark> digit) {
		if (digit.isEmpty()) {
			return Optional.empty();
		}
		Plane drawing = drawing(ink, digit);
		Box found = ink.inFull(FrameMaker.bounds(drawing));
		return Optional
			.of(new Sighting(FrameMaker.make(drawing), found, LocalDoubts.about(ink, digit, found.longestSide())));
	}

	/**
	 * Whether a picture shows marks of similar size, as digits of a number are, or of
	 * several.
	 * @param picture any
	 * @return true if there are at least two
	 */
	public static boolean showsSeveral(GreyPicture picture) {
		return SimilarMarks.areSeveral(picture);
	}

	/**
	 * Find the only mark of its size in a picture.
	 * @param picture any
	 * @return where it lies; empty if there is none, or there are several
	 */
	public static Optional<Region> onlyMark(GreyPicture picture) {
		return SimilarMarks.onlyMark(picture);
	}

	private static List<Mark> digit(LocalInk ink) {
		List<Mark> digit = new ArrayList<>(
				ink.marks().stream().filter((mark) -> ink.shareInside(mark) >= INSIDE).toList());
		if (digit.isEmpty()) {
			// A line or a shadow may run through the digit and on.
			ink.marks()
				.stream()
				.max(Comparator.comparingDouble((mark) -> ink.shareInside(mark) * mark.pixels().length))
				.ifPresent(digit::add);
		}
		double most = digit.stream().mapToDouble(Mark::mass).max().orElse(0);
		digit.removeIf((mark) -> mark.mass() < SPECK * most);
		return digit;
	}

	private static Plane drawing(LocalInk ink, List<Mark> digit) {
		Plane drawing = new Plane(ink.plane().width(), ink.plane().height());
		for (Mark mark : digit) {
			boolean clipped = ink.goesOn(mark);
			for (int pixel : mark.pixels()) {
				if (!clipped || ink.isInside(pixel)) {
					float share = (ink.plane().values()[pixel] / ink.level() - NO_INK) / (FULL_INK - NO_INK);
					drawing.values()[pixel] = Math.max(0, Math.min(1, share));
				}
			}
		}
		return drawing;
	}

}
