package dev.digits.picture;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what may have made a digit hard to read.
 */
final class Doubts {

	/** Ink and ground must differ by this much, of 255. */
	private static final double CONTRAST = 40;

	/** The longer side of a digit, in pixels of the picture. */
	private static final int SIDE = 20;

	/** No digit is so much wider than high. */
	private static final double WIDEST = 1.6;

	/** Another digit has at least this share of the digit's ink ... */
	private static final double LEAST_INK = 0.2;

	/** ... and of its length, ... */
	private static final double LEAST_LENGTH = 0.5;

	/** ... and a stroke that is at most so many times wider or narrower. */
	private static final double STROKES = 2;

	/** Bars are alike if none is shorter or thinner than this share of another ... */
	private static final double TWIN = 0.7;

	/** ... and many if there are so many beside the one that was taken for a digit. */
	private static final int TWINS = 2;

	private Doubts() {
	}

	/**
	 * Look for doubts.
	 * @param candidate what was found
	 * @param side the digit's longer side in pixels of the picture
	 * @return the warnings to give
	 */
	static Set<Warning> about(Candidate candidate, int side) {
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		if (candidate.depth() < CONTRAST) {
			warnings.add(Warning.LOW_CONTRAST);
		}
		if (candidate.isSoft()) {
			warnings.add(Warning.BLURRED);
		}
		if (side < SIDE) {
			warnings.add(Warning.SMALL);
		}
		if (candidate.touchesBorder()) {
			warnings.add(Warning.TOUCHES_BORDER);
		}
		if (areSeveral(candidate)) {
			warnings.add(Warning.SEVERAL_MARKS);
		}
		return warnings;
	}

	// Digits stand side by side: much wider than high, or with marks alike beside them.
	private static boolean areSeveral(Candidate candidate) {
		Box box = candidate.box();
		return box.width() > WIDEST * box.height() || isOneOfManyBars(candidate)
				|| others(candidate).anyMatch((mark) -> isAlike(mark, candidate));
	}

	// Stripes, bricks, bars: cut off by the border, like others beside it.
	private static boolean isOneOfManyBars(Candidate candidate) {
		double length = TWIN * candidate.box().longestSide();
		double stroke = candidate.digit().get(0).stroke();
		return candidate.touchesBorder() && others(candidate)
			.filter((mark) -> mark.box().longestSide() > length && mark.stroke() > TWIN * stroke
					&& TWIN * mark.stroke() < stroke)
			.count() >= TWINS;
	}

	private static Stream<Mark> others(Candidate candidate) {
		return candidate.marks().stream().filter((mark) -> !candidate.digit().contains(mark));
	}

	private static boolean isAlike(Mark mark, Candidate candidate) {
		double mass = candidate.digit().stream().mapToDouble(Mark::mass).sum();
		double stroke = candidate.digit().get(0).stroke();
		return mark.mass() > LEAST_INK * mass && mark.box().longestSide() > LEAST_LENGTH * candidate.box().longestSide()
				&& mark.stroke() < STROKES * stroke && mark.stroke() * STROKES > stroke && !mark.isStout()
				&& !mark.touchesBorder(candidate.ink().plane());
	}

}
