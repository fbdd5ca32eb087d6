package dev.digits.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the lines of ruled paper that run across a picture. A line is a thin ridge that
 * runs straight from one side of the picture to the other, as hardly any stroke of a
 * digit does; a line that ends on the paper must be seen nearly as far.
 *
 * @see <a href="https://doi.org/10.1145/361237.361242">Duda and Hart, Use of the Hough
 * transformation to detect lines and curves in pictures, 1972</a>
 */
final class LineFinder {

	/** Steepest line that is looked for: about 14 degrees. */
	private static final double STEEPEST = 0.25;

	/** Columns are counted in blocks, within which a line is shifted by whole pixels. */
	private static final int BLOCK = 16;

	/** So many blocks of columns add up to a byte without a sign. */
	private static final int BLOCKS_IN_BYTE = 255 / BLOCK;

	/** In a smaller picture a line cannot be told from a stroke. */
	static final int LEAST_SIDE = 6 * BLOCK;

	/** How much of a line must be seen: it may be dotted, and the digit hides some. */
	private static final double SEEN = 0.55;

	/** How much of it must be seen near each end. */
	private static final double SEEN_AT_ENDS = 0.4;

	/** How much must be seen of a line that ends on the paper ... */
	private static final double SEEN_OF_ENDING = 0.75;

	/** ... and at the border that it reaches. */
	private static final double SEEN_AT_BORDER = 0.9;

	/** Eight bytes as one number: none of them carries over to the next. */
	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

	private final int width;

	private final int height;

	/**
	 * By columns, so that a column can be added to another at a stroke; 0 or 1. In bytes,
	 * of which a processor adds most at once.
	 */
	private final byte[][] ridge;

	/**
	 * Prepare.
	 * @param ink how much ink lies where
	 * @param thickest line in pixels
	 * @param margin by which a line has more ink than what lies beside it
	 */
	LineFinder(Plane ink, int thickest, float margin) {
		this.width = ink.width();
		this.height = ink.height();
		this.ridge = ridges(ink, thickest, margin);
	}

	/**
	 * Find the lines.
	 * @return the lines, from the top
	 */
	List<Line> find() {
		int steps = (int) (STEEPEST * this.width / 2);
		Line[] best = new Line[this.height];
		byte[][][] sums = blockSums(this.width / BLOCK);
		byte[][] columns = new byte[sums.length][];
		int[] seenInAll = new int[this.height];
		int[] offsets = new int[sums.length];
		for (int step = -steps; step <= steps; step++) {
			double slope = 2.0 * step / this.width;
			int shift = (int) Math.round(slope * BLOCK) + sums[0].length / 2;
			for (int block = 0; block < sums.length; block++) {
				columns[block] = sums[block][shift];
				offsets[block] = (int) Math.round(slope * ((block + 0.5) * BLOCK - this.width / 2.0));
			}
			add(columns, offsets, seenInAll);
			for (int y = 0; y < best.length; y++) {
				double seen = mayBeLine(seenInAll[y], columns.length) ? seen(columns, offsets, y) : 0;
				if (seen > 0 && (best[y] == null || seen > best[y].seen())) {
					best[y] = new Line(y, slope, seen);
				}
			}
		}
		return peaks(best);
	}

	private static void add(byte[][] columns, int[] offsets, int[] sums) {
		Arrays.fill(sums, 0);
		byte[] some = new byte[sums.length];
		for (int from = 0; from < columns.length; from += BLOCKS_IN_BYTE) {
			Arrays.fill(some, (byte) 0);
			for (int block = from; block < Math.min(columns.length, from + BLOCKS_IN_BYTE); block++) {
				add(columns[block], offsets[block], some);
			}
			for (int y = 0; y < sums.length; y++) {
				sums[y] += some[y] & 0xFF;
			}
		}
	}

	private static void add(byte[] column, int offset, byte[] sums) {
		int to = Math.min(sums.length, sums.length - offset);
		int y = Math.max(0, -offset);
		for (; y <= to - Long.BYTES; y += Long.BYTES) {
			EIGHT.set(sums, y, (long) EIGHT.get(sums, y) + (long) EIGHT.get(column, y + offset));
		}
		for (; y < to; y++) {
			sums[y] += column[y + offset];
		}
	}

	// Hardly any is, which spares a closer look.
	private static boolean mayBeLine(int sum, int blocks) {
		return sum >= SEEN * (blocks / 2) * BLOCK;
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
	private byte[][][] blockSums(int blocks) {
		int shifts = (int) Math.ceil(STEEPEST * BLOCK);
		byte[][][] sums = new byte[blocks][2 * shifts + 1][this.height];
		for (int block = 0; block < blocks; block++) {
			for (int shift = -shifts; shift <= shifts; shift++) {
				for (int column = 0; column < BLOCK; column++) {
					int dy = (int) Math.round((column - BLOCK / 2.0 + 0.5) * shift / BLOCK);
					add(this.ridge[block * BLOCK + column], dy, sums[block][shift + shifts]);
				}
			}
		}
		return sums;
	}

	// A pixel is on a ridge if it has more ink than what lies a line's thickness above
	// and below. Ridges are made a pixel thicker on both sides, as no line is quite
	// straight.
	private static byte[][] ridges(Plane ink, int distance, float margin) {
		int width = ink.width();
		byte[][] ridge = new byte[width][ink.height()];
		float[] values = ink.values();
		for (int y = 1; y < ink.height() - 1; y++) {
			int row = y * width;
			int above = Math.max(0, y - distance) * width;
			int below = Math.min(ink.height() - 1, y + distance) * width;
			for (int x = 0; x < width; x++) {
				float here = values[row + x];
				if (here - values[above + x] > margin && here - values[below + x] > margin) {
					byte[] column = ridge[x];
					column[y - 1] = 1;
					column[y] = 1;
					column[y + 1] = 1;
				}
			}
		}
		return ridge;
	}

	// The share of a line that is seen, or 0 if that is too little for a line.
	private static double seen(byte[][] columns, int[] offsets, int centre) {
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
		if (first < 0 || count < columns.length / 2) {
			return 0;
		}
		int end = Math.max(1, count / 6);
		double seen = (double) sum / (count * BLOCK);
		boolean runsThrough = seen >= SEEN && isSeen(columns, offsets, centre, first, first + end, SEEN_AT_ENDS)
				&& isSeen(columns, offsets, centre, last + 1 - end, last + 1, SEEN_AT_ENDS);
		boolean reachesBorder = seen >= SEEN_OF_ENDING
				&& (isSeen(columns, offsets, centre, first, first + 1, SEEN_AT_BORDER)
						|| isSeen(columns, offsets, centre, last, last + 1, SEEN_AT_BORDER));
		return (runsThrough || reachesBorder) ? seen : 0;
	}

	private static boolean isSeen(byte[][] columns, int[] offsets, int centre, int from, int to, double share) {
		int sum = 0;
		for (int block = from; block < to; block++) {
			sum += columns[block][centre + offsets[block]];
		}
		return sum >= share * (to - from) * BLOCK;
	}

	/**
	 * A line across the picture.
	 *
	 * @param centre its height in the middle of the picture
	 * @param slope how much it falls for each pixel to the right
	 * @param seen the share of it that is there
	 */
	record Line(int centre, double slope, double seen) {

		int y(int x, int width) {
			return (int) Math.round(this.centre + this.slope * (x + 0.5 - width / 2.0));
		}

	}

}
