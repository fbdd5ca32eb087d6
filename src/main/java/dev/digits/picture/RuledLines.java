package dev.digits.picture;

import java.util.Arrays;
import java.util.List;

/**
 * Takes the lines of ruled and squared paper out of the ink, but not the pen's strokes
 * that cross them.
 */
final class RuledLines {

	/** Thickest line as a share of the picture's longer side. */
	private static final double THICKEST = 0.02;

	/** A line has this many standard deviations of the ground more ink than its sides. */
	private static final float CLEAR = 2;

	/** Ink this much darker than the line is the pen's. */
	private static final float DARKER = 1.8f;

	/** A line is as thick as it has this share of its ink. */
	private static final float EDGE = 0.3f;

	private final Plane ink;

	private final int thickest;

	private RuledLines(Plane ink) {
		this.ink = ink;
		this.thickest = (int) Math.max(3, Math.round(THICKEST * ink.longestSide()));
	}

	/**
	 * Remove lines that run across and down.
	 * @param ink how much ink lies where
	 * @param noise the standard deviation of the ground
	 * @return the ink without them
	 */
	static Plane remove(Plane ink, float noise) {
		if (Math.min(ink.width(), ink.height()) < LineFinder.LEAST_SIDE) {
			return ink;
		}
		RuledLines across = new RuledLines(ink);
		RuledLines down = new RuledLines(ink.transposed());
		Plane clean = across.erase(across.find(noise), ink);
		List<LineFinder.Line> columns = down.find(noise);
		return columns.isEmpty() ? clean : down.erase(columns, clean.transposed()).transposed();
	}

	private List<LineFinder.Line> find(float noise) {
		return new LineFinder(this.ink, this.thickest, CLEAR * noise).find();
	}

	private Plane erase(List<LineFinder.Line> lines, Plane from) {
		if (lines.isEmpty()) {
			return from;
		}
		Plane clean = new Plane(from.width(), from.height(), from.values().clone());
		lines.forEach((line) -> erase(line, clean));
		return clean;
	}

	private void erase(LineFinder.Line line, Plane clean) {
		float[] levels = new float[this.ink.width()];
		int count = 0;
		for (int x = 0; x < this.ink.width(); x++) {
			int y = summit(line, x);
			if (y >= 0) {
				levels[count++] = this.ink.at(x, y);
			}
		}
		Arrays.sort(levels, 0, count);
		float level = levels[count / 2];
		for (int x = 0; x < this.ink.width(); x++) {
			int y = summit(line, x);
			if (y >= 0 && this.ink.at(x, y) < DARKER * level) {
				int top = y;
				while (top > 0 && this.ink.at(x, top - 1) > EDGE * level && y - top <= this.thickest) {
					top--;
				}
				int bottom = y;
				while (bottom < this.ink.height() - 1 && this.ink.at(x, bottom + 1) > EDGE * level
						&& bottom - y <= this.thickest) {
					bottom++;
				}
				if (bottom - top < this.thickest) {
					for (int row = top; row <= bottom; row++) {
						clean.values()[row * clean.width() + x] = 0;
					}
				}
			}
		}
	}

	// The row nearest the line that has most ink, or -1 beyond the picture.
	private int summit(LineFinder.Line line, int x) {
		int middle = line.y(x, this.ink.width());
		int best = -1;
		for (int y = Math.max(0, middle - 2); y <= Math.min(this.ink.height() - 1, middle + 2); y++) {
			if (best < 0 || this.ink.at(x, y) > this.ink.at(x, best)) {
				best = y;
			}
		}
		return best;
	}

}
