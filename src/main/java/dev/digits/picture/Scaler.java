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
	 * Shrink a picture until its longest side is within a bound.
	 * @param picture to shrink
	 * @param longest the bound in pixels
	 * @return brightness 0 to 255; the same size if the picture already is within
	 */
	static Plane within(GreyPicture picture, int longest) {
		double scale = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
		int width = Math.max(1, (int) Math.round(picture.width() * scale));
		int height = Math.max(1, (int) Math.round(picture.height() * scale));
		float[] wide = new float[picture.width()];
		Plane scaled = new Plane(width, height);
		for (int y = 0; y < height; y++) {
			Span rows = new Span((double) y * picture.height() / height, (double) (y + 1) * picture.height() / height);
			Arrays.fill(wide, 0);
			for (int row = rows.first(); row <= rows.last(); row++) {
				float weight = rows.weight(row);
				int start = row * picture.width();
				for (int x = 0; x < wide.length; x++) {
					wide[x] += weight * (picture.pixels()[start + x] & 0xFF);
				}
			}
			squeeze(wide, scaled, y);
		}
		return scaled;
	}

	/**
	 * Scale a plane to a size, larger or smaller.
	 * @param plane to scale
	 * @param width new width
	 * @param height new height
	 * @return the scaled plane
	 */
	static Plane to(Plane plane, int width, int height) {
		float[] wide = new float[plane.width()];
		Plane scaled = new Plane(width, height);
		for (int y = 0; y < height; y++) {
			Span rows = new Span((double) y * plane.height() / height, (double) (y + 1) * plane.height() / height);
			Arrays.fill(wide, 0);
			for (int row = rows.first(); row <= rows.last(); row++) {
				float weight = rows.weight(row);
				for (int x = 0; x < wide.length; x++) {
					wide[x] += weight * plane.at(x, row);
				}
			}
			squeeze(wide, scaled, y);
		}
		return scaled;
	}

	private static void squeeze(float[] wide, Plane scaled, int y) {
		for (int x = 0; x < scaled.width(); x++) {
			Span columns = new Span((double) x * wide.length / scaled.width(),
					(double) (x + 1) * wide.length / scaled.width());
			float sum = 0;
			for (int column = columns.first(); column <= columns.last(); column++) {
				sum += columns.weight(column) * wide[column];
			}
			scaled.values()[y * scaled.width() + x] = sum;
		}
	}

	/**
	 * What a new pixel covers of the old ones along one side.
	 */
	private record Span(double from, double to) {

		int first() {
			return (int) (this.from + 1e-9);
		}

		int last() {
			return Math.max(first(), (int) Math.ceil(this.to - 1e-9) - 1);
		}

		float weight(int index) {
			return (float) ((Math.min(this.to, index + 1) - Math.max(this.from, index)) / (this.to - this.from));
		}

	}

}
