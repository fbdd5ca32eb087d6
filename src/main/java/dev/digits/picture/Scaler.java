package dev.digits.picture;

import java.util.Arrays;

/**
 * Scales by averaging over area: each new pixel is the mean of what it covers, so nothing
 * thin gets lost and edges come out antialiased.
 */
final class Scaler {

	private Scaler() {
	}

	/**
	 * Scale to a size, larger or smaller.
	 * @param fromWidth width of the source
	 * @param fromHeight height of the source
	 * @param source its pixels
	 * @param width new width
	 * @param height new height
	 * @return the scaled plane
	 */
	static Plane scale(int fromWidth, int fromHeight, Source source, int width, int height) {
		Plane scaled = new Plane(width, height);
		float[] row = new float[fromWidth];
		Span[] columns = new Span[width];
		for (int x = 0; x < width; x++) {
			columns[x] = Span.of(x, fromWidth, width);
		}
		for (int y = 0; y < height; y++) {
			Span rows = Span.of(y, fromHeight, height);
			Arrays.fill(row, 0);
			for (int fromY = rows.first(); fromY <= rows.last(); fromY++) {
				source.addRow(fromY, rows.weights()[fromY - rows.first()], row);
			}
			for (int x = 0; x < width; x++) {
				scaled.values()[y * width + x] = columns[x].mean(row);
			}
		}
		return scaled;
	}

	/**
	 * The pixels of what is scaled; asked by the row, which costs far less than one by
	 * one.
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Add one of its rows to another.
		 * @param y which
		 * @param weight what to multiply its pixels by
		 * @param row what to add them to
		 */
		void addRow(int y, float weight, float[] row);

	}

	/**
	 * What a new pixel covers of the old ones along one side.
	 *
	 * @param first of the old ones
	 * @param last of the old ones
	 * @param weights of the old ones from first to last, together 1
	 */
	private record Span(int first, int last, float[] weights) {

		static Span of(int index, int oldSize, int newSize) {
			double from = (double) index * oldSize / newSize;
			double to = (double) (index + 1) * oldSize / newSize;
			int first = Math.min(oldSize - 1, (int) from);
			int last = Math.max(first, Math.min(oldSize, (int) Math.ceil(to)) - 1);
			float[] weights = new float[last - first + 1];
			for (int i = first; i <= last; i++) {
				double covered = Math.min(to, i + 1) - Math.max(from, i);
				weights[i - first] = (float) (covered / (to - from));
			}
			return new Span(first, last, weights);
		}

		float mean(float[] row) {
			float sum = 0;
			for (int i = 0; i < this.weights.length; i++) {
				sum += this.weights[i] * row[this.first + i];
			}
			return sum;
		}

	}

}
