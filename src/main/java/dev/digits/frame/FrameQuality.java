package dev.digits.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.Selection;

/**
 * Says what may have made a digit hard to read whose place is known.
 */
final class FrameQuality {

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

	private FrameQuality() {
	}

	/**
	 * Judge how well the digit can be read.
	 * @param ink around the digit
	 * @param digit its components
	 * @param side its longer side in pixels of the whole picture
	 * @return the warnings to give
	 */
	static Set<Warning> about(LocalInk ink, List<ConnectedComponent> digit, int side) {
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
	private static boolean isSoft(LocalInk ink, List<ConnectedComponent> digit) {
		float[] slopes = new float[digit.stream().mapToInt((component) -> component.pixels().length).sum()];
		int count = 0;
		for (ConnectedComponent component : digit) {
			for (int pixel : component.pixels()) {
				slopes[count++] = slope(ink.image(), pixel);
			}
		}
		float steepest = Selection.smallest(slopes, count, (int) (STEEPEST * count));
		// The pixels of a small digit were enlarged.
		return steepest < ink.level() / (EDGE * Math.max(1, ink.scale()));
	}

	private static float slope(FloatImage image, int pixel) {
		int x = pixel % image.width();
		int y = pixel / image.width();
		return (float) Math.hypot(image.near(x + 1, y) - image.near(x - 1, y),
				image.near(x, y + 1) - image.near(x, y - 1)) / 2;
	}

}
