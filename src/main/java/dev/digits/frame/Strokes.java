package dev.digits.frame;

import dev.digits.picture.raster.FloatImage;

/**
 * The width of pen strokes.
 */
final class Strokes {

	private Strokes() {
	}

	/**
	 * The typical width of what is drawn: twice its area over its perimeter, as for any
	 * long strip. Counted along the grid, a perimeter comes out 4/π times too long on
	 * average over all directions.
	 * @param ink the drawing, 0 to 1; one half and more counts as drawn
	 * @return the width in pixels
	 */
	static double width(FloatImage ink) {
		int area = 0;
		int perimeter = 0;
		for (int y = 0; y < ink.height(); y++) {
			for (int x = 0; x < ink.width(); x++) {
				if (drawn(ink, x, y)) {
					area++;
					perimeter += drawn(ink, x - 1, y) ? 0 : 1;
					perimeter += drawn(ink, x + 1, y) ? 0 : 1;
					perimeter += drawn(ink, x, y - 1) ? 0 : 1;
					perimeter += drawn(ink, x, y + 1) ? 0 : 1;
				}
			}
		}
		return width(area, perimeter);
	}

	/**
	 * The width of a long strip.
	 * @param area in pixels
	 * @param perimeter in edges of pixels
	 * @return the width in pixels
	 */
	static double width(int area, int perimeter) {
		return 2 * area / (Math.PI / 4 * Math.max(1, perimeter));
	}

	private static boolean drawn(FloatImage ink, int x, int y) {
		return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && ink.at(x, y) >= 0.5f;
	}

	/**
	 * Make strokes thicker on all sides: grey dilation by a disc.
	 * @param ink the drawing
	 * @param radius of the disc in pixels, also a fraction
	 * @return the thicker drawing, of the same size
	 */
	static FloatImage thicken(FloatImage ink, double radius) {
		int reach = (int) Math.ceil(radius);
		FloatImage thick = new FloatImage(ink.width(), ink.height());
		for (int dy = -reach; dy <= reach; dy++) {
			for (int dx = -reach; dx <= reach; dx++) {
				// The rim of the disc counts by how much of a pixel it covers.
				float share = (float) Math.max(0, Math.min(1, radius + 1 - Math.hypot(dx, dy)));
				if (share > 0) {
					spread(ink, thick, dx, dy, share);
				}
			}
		}
		return thick;
	}

	private static void spread(FloatImage from, FloatImage to, int dx, int dy, float share) {
		for (int y = Math.max(0, -dy); y < Math.min(from.height(), from.height() - dy); y++) {
			for (int x = Math.max(0, -dx); x < Math.min(from.width(), from.width() - dx); x++) {
				int target = (y + dy) * from.width() + x + dx;
				to.values()[target] = Math.max(to.values()[target], share * from.at(x, y));
			}
		}
	}

}
