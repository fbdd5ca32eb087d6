package dev.digits.picture.raster;

import java.util.Arrays;

/**
 * Scales by averaging over area: each new pixel is the mean of what it covers, so nothing
 * thin gets lost and edges come out antialiased.
 */
public final class Scaler {

	private Scaler() {
	}

	/**
	 * Scale to a size, larger or smaller.
	 * @param fromWidth width of the source
	 * @param fromHeight height of the source
	 * @param source its pixels
	 * @param width new width
	 * @param height new height
	 * @return the scaled image
	 */
	public static FloatImage scale(int fromWidth, int fromHeight, Source source, int width, int height) {
		FloatImage scaled = new FloatImage(width, height);
		float[] row = new float[fromWidth];
		Spans columns = Spans.of(fromWidth, width);
		Spans rows = Spans.of(fromHeight, height);
		for (int y = 0; y < height; y++) {
			Arrays.fill(row, 0);
			for (int i = rows.start()[y]; i < rows.start()[y + 1]; i++) {
				source.addRow(rows.first()[y] + i - rows.start()[y], rows.weights()[i], row);
			}
			columns.means(row, scaled.values(), y * width);
		}
		return scaled;
	}

	/**
	 * The pixels of what is scaled; asked by the row, which costs far less than one by
	 * one.
	 */
	@FunctionalInterface
	public interface Source {

		/**
		 * Add one of its rows to another.
		 * @param y which
		 * @param weight what to multiply its pixels by
		 * @param row what to add them to
		 */
		void addRow(int y, float weight, float[] row);

	}

	/**
	 * What each new pixel covers of the old ones along one side.
	 *
	 * @param first of the old ones, for each new one
	 * @param start where the weights of a new one begin; one more entry tells where the
	 * last one's end
	 * @param weights of the old ones from the first on, together 1 for each new one
	 */
	private record Spans(int[] first, int[] start, float[] weights) {

		static Spans of(int oldSize, int newSize) {
			int[] first = new int[newSize];
			int[] start = new int[newSize + 1];
			// Each border between new pixels cuts at most one old pixel in two.
			float[] weights = new float[oldSize + newSize];
			for (int index = 0; index < newSize; index++) {
				double from = (double) index * oldSize / newSize;
				double to = (double) (index + 1) * oldSize / newSize;
				first[index] = Math.min(oldSize - 1, (int) from);
				int last = Math.max(first[index], Math.min(oldSize, (int) Math.ceil(to)) - 1);
				start[index + 1] = start[index];
				for (int i = first[index]; i <= last; i++) {
					double covered = Math.min(to, i + 1) - Math.max(from, i);
					weights[start[index + 1]++] = (float) (covered / (to - from));
				}
			}
			return new Spans(first, start, weights);
		}

		void means(float[] row, float[] target, int offset) {
			for (int index = 0; index < this.first.length; index++) {
				float sum = 0;
				int old = this.first[index];
				for (int i = this.start[index]; i < this.start[index + 1]; i++) {
					sum += this.weights[i] * row[old++];
				}
				target[offset + index] = sum;
			}
		}

	}

}
