package dev.digits.picture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says what may have made a digit hard to read.
 */
final class Doubts {

	/** Ink and ground must differ by this much, of 255. */
	private static final float CONTRAST = 40;

	/**
	 * So many pixels of the working copy a sharp digit's edge takes at most from ground
	 * to full ink.
	 */
	private static final float EDGE = 6;

	/** The longer side of a digit, in pixels of the picture. */
	private static final int SIDE = 20;

	/** Other ink, as a share of the digit's. */
	private static final double RIVAL = 0.4;

	private Doubts() {
	}

	/**
	 * Look for doubts.
	 * @param ink all the ink
	 * @param marks all marks in it
	 * @param digit those that make the digit
	 * @param side the digit's longer side in pixels of the picture
	 * @return the warnings to give
	 */
	static Set<Warning> about(Ink ink, List<Mark> marks, List<Mark> digit, int side) {
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		if (ink.level() < CONTRAST) {
			warnings.add(Warning.LOW_CONTRAST);
		}
		if (steepest(ink.plane(), digit) * EDGE < ink.level()) {
			warnings.add(Warning.BLURRED);
		}
		if (side < SIDE) {
			warnings.add(Warning.SMALL);
		}
		if (digit.stream().anyMatch((mark) -> mark.touchesBorder(ink.plane()))) {
			warnings.add(Warning.TOUCHES_BORDER);
		}
		double mass = digit.stream().mapToDouble(Mark::mass).sum();
		if (marks.stream()
			.anyMatch((mark) -> !digit.contains(mark) && mark.mass() > RIVAL * mass && !mark.isStout()
					&& !mark.touchesBorder(ink.plane()))) {
			warnings.add(Warning.SEVERAL_MARKS);
		}
		return warnings;
	}

	// How fast ink rises from one pixel to the next where the digit's edges are steep: a
	// high quantile, for noise makes the maximum.
	private static float steepest(Plane ink, List<Mark> digit) {
		float[] slopes = new float[digit.stream().mapToInt((mark) -> mark.pixels().length).sum()];
		int count = 0;
		for (Mark mark : digit) {
			for (int pixel : mark.pixels()) {
				int x = pixel % ink.width();
				int y = pixel / ink.width();
				float across = ink.at(Math.min(ink.width() - 1, x + 1), y) - ink.at(Math.max(0, x - 1), y);
				float down = ink.at(x, Math.min(ink.height() - 1, y + 1)) - ink.at(x, Math.max(0, y - 1));
				slopes[count++] = (float) Math.hypot(across, down) / 2;
			}
		}
		Arrays.sort(slopes);
		return slopes[(int) (0.95 * count)];
	}

}
