package dev.digits.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

	private LocalDoubts() {
	}

	/**
	 * Look for doubts.
	 * @param ink around the digit
	 * @param digit its marks
	 * @param side its longer side in pixels of the whole picture
	 * @return the warnings to give
	 */
	static Set<Warning> about(LocalInk ink, List<Mark> digit, int side) {
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

}
