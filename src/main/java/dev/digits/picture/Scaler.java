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
				source.addRow(fromY, rows.weight(fromY), row);
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
	 */
	private record Span(double from, double to, int first, int last) {

		static Span of(int index, int oldSize, int newSize) {
			double from = (double) index * oldSize / newSize;
			double to = (double) (index + 1) * oldSize / newSize;
			int first = Math.min(oldSize - 1, (int) from);
			return new Span(from, to, first, Math.max(first, Math.min(oldSize, (int) Math.ceil(to)) - 1));
		}

		float weight(int index) {
			double covered = Math.min(this.to, index + 1) - Math.max(this.from, index);
			return (float) (covered / (this.to - this.from));
		}

		float mean(float[] row) {
			float sum = 0;
			for (int i = this.first; i <= this.last; i++) {
				sum += weight(i) * row[i];
			}
			return sum;
		}

	}

}
