package dev.digits.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the lines of ruled and squared paper out of the ink. A line is a thin ridge that
 * runs straight from one side of the picture to the other, as hardly any stroke of a
 * digit does.
 *
 * @see <a href="https://doi.org/10.1145/361237.361242">Duda and Hart, Use of the Hough
 * transformation to detect lines and curves in pictures, 1972</a>
 */
final class RuledLines {

	/** Steepest line that is looked for: about 14 degrees. */
	private static final double STEEPEST = 0.25;

	/** Columns are counted in blocks, within which a line is shifted by whole pixels. */
	private static final int BLOCK = 16;

	/** In a smaller picture a line cannot be told from a stroke. */
	private static final int LEAST_SIDE = 6 * BLOCK;

	/** How much of a line must be seen: it may be dotted, and the digit hides some. */
	private static final double SEEN = 0.55;

	/** How much of it must be seen near each end. */
	private static final double SEEN_AT_ENDS = 0.4;

	/** Thickest line as a share of the picture's longer side. */
	private static final double THICKEST = 0.02;

	/** Ink this much darker than the line is the pen's. */
	private static final float DARKER = 1.8f;

	private final Plane ink;

	private final boolean[] ridge;

	private final int thickest;

	private RuledLines(Plane ink, float noise) {
		this.ink = ink;
		this.thickest = (int) Math.max(3, Math.round(THICKEST * ink.longestSide()));
		this.ridge = ridges(ink, this.thickest, 2 * noise);
	}

	/**
	 * Remove lines that run across and down.
	 * @param ink how much ink lies where
	 * @param noise the standard deviation of the ground
	 * @return the ink without them
	 */
	static Plane remove(Plane ink, float noise) {
		if (Math.min(ink.width(), ink.height()) < LEAST_SIDE) {
			return ink;
		}
		Plane across = new RuledLines(ink, noise).erase(ink);
		Plane turned = ink.transposed();
		return new RuledLines(turned, noise).erase(across.transposed()).transposed();
	}

	// A pixel is on a ridge if it has more ink than what lies a line's thickness above
	// and below. Ridges are made a pixel thicker on both sides, as no line is quite
	// straight.
	private static boolean[] ridges(Plane ink, int distance, float margin) {
		int width = ink.width();
		boolean[] ridge = new boolean[ink.values().length];
		for (int y = 1; y < ink.height() - 1; y++) {
			int above = Math.max(0, y - distance);
			int below = Math.min(ink.height() - 1, y + distance);
			for (int x = 0; x < width; x++) {
				if (ink.at(x, y) - Math.max(ink.at(x, above), ink.at(x, below)) > margin) {
					int at = y * width + x;
					ridge[at - width] = true;
					ridge[at] = true;
					ridge[at + width] = true;
				}
			}
		}
		return ridge;
	}

	private Plane erase(Plane from) {
		Plane clean = new Plane(from.width(), from.height(), from.values().clone());
		for (Line line : find()) {
			erase(line, clean);
		}
		return clean;
	}

	private void erase(Line line, Plane clean) {
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
				while (top > 0 && this.ink.at(x, top - 1) > 0.3f * level && y - top <= this.thickest) {
					top--;
				}
				int bottom = y;
				while (bottom < this.ink.height() - 1 && this.ink.at(x, bottom + 1) > 0.3f * level
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
	private int summit(Line line, int x) {
		int middle = line.y(x, this.ink.width());
		int best = -1;
		for (int y = Math.max(0, middle - 2); y <= Math.min(this.ink.height() - 1, middle + 2); y++) {
			if (best < 0 || this.ink.at(x, y) > this.ink.at(x, best)) {
				best = y;
			}
		}
		return best;
	}

	private List<Line> find() {
		int steps = (int) (STEEPEST * this.ink.width() / 2);
		Line[] best = new Line[this.ink.height()];
		int[][][] sums = blockSums(this.ink.width() / BLOCK);
		int[][] columns = new int[sums.length][];
		int[] offsets = new int[sums.length];
		for (int step = -steps; step <= steps; step++) {
			double slope = 2.0 * step / this.ink.width();
			int shift = (int) Math.round(slope * BLOCK) + sums[0].length / 2;
			for (int block = 0; block < sums.length; block++) {
				columns[block] = sums[block][shift];
				offsets[block] = (int) Math.round(slope * ((block + 0.5) * BLOCK - this.ink.width() / 2.0));
			}
			for (int y = 0; y < best.length; y++) {
				double seen = seen(columns, offsets, y);
				if (seen > 0 && (best[y] == null || seen > best[y].seen())) {
					best[y] = new Line(y, slope, seen);
				}
			}
		}
		return peaks(best);
	}

	private static List<Line> peaks(Line[] best) {
		List<Line> lines = new ArrayList<>();
		for (int y = 0; y < best.length; y++) {
			if (best[y] != null && isPeak(best, y)) {
				lines.add(best[y]);
			}
		}
		return lines;
	}

	private static boolean isPeak(Line[] best, int y) {
		for (int other = Math.max(0, y - 3); other <= Math.min(best.length - 1, y + 3); other++) {
			if (best[other] != null
					&& (best[other].seen() > best[y].seen() || best[other].seen() == best[y].seen() && other < y)) {
				return false;
			}
		}
		return true;
	}

	// For each block of columns, each shift within it and each row: how many columns see
	// the ridge on a line through the block's middle in that row.
	private int[][][] blockSums(int blocks) {
		int shifts = (int) Math.ceil(STEEPEST * BLOCK);
		int[][][] sums = new int[blocks][2 * shifts + 1][this.ink.height()];
		for (int block = 0; block < blocks; block++) {
			for (int shift = -shifts; shift <= shifts; shift++) {
				for (int column = 0; column < BLOCK; column++) {
					int dy = (int) Math.round((column - BLOCK / 2.0 + 0.5) * shift / BLOCK);
					count(sums[block][shift + shifts], block * BLOCK + column, dy);
				}
			}
		}
		return sums;
	}

	private void count(int[] rows, int x, int dy) {
		for (int y = Math.max(0, -dy); y < Math.min(rows.length, rows.length - dy); y++) {
			if (this.ridge[(y + dy) * this.ink.width() + x]) {
				rows[y]++;
			}
		}
	}

	// The share of a line that is seen, or 0 if that is too little for a line.
	private static double seen(int[][] columns, int[] offsets, int centre) {
		int sum = 0;
		int first = -1;
		int last = -1;
		for (int block = 0; block < columns.length; block++) {
			int y = centre + offsets[block];
			if (y >= 0 && y < columns[block].length) {
				sum += columns[block][y];
				first = (first < 0) ? block : first;
				last = block;
			}
		}
		int count = last - first + 1;
		if (first < 0 || count < columns.length / 2 || sum < SEEN * count * BLOCK) {
			return 0;
		}
		int end = Math.max(1, count / 6);
		boolean bothEnds = isSeen(columns, offsets, centre, first, first + end)
				&& isSeen(columns, offsets, centre, last + 1 - end, last + 1);
		return bothEnds ? (double) sum / (count * BLOCK) : 0;
	}

	private static boolean isSeen(int[][] columns, int[] offsets, int centre, int from, int to) {
		int sum = 0;
		for (int block = from; block < to; block++) {
			sum += columns[block][centre + offsets[block]];
		}
		return sum >= SEEN_AT_ENDS * (to - from) * BLOCK;
	}

	/**
	 * A line across the picture.
	 *
	 * @param centre its height in the middle of the picture
	 * @param slope how much it falls for each pixel to the right
	 * @param seen the share of it that is there
	 */
	private record Line(int centre, double slope, double seen) {

		int y(int x, int width) {
			return (int) Math.round(this.centre + this.slope * (x + 0.5 - width / 2.0));
		}

	}

}
