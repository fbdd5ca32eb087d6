package dev.digits.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;

/**
 * Connected ink: pixels that touch each other by an edge or a corner.
 *
 * @param pixels their indices in the image
 * @param box around them
 * @param mass the sum of their ink
 * @param stroke the width of its strokes
 */
record ConnectedComponent(int[] pixels, Box box, double mass, double stroke) {

	/** Widest stroke of a digit, as a share of its longer side. */
	private static final double STOUTEST = 0.35;

	/**
	 * Whether this is a blot rather than strokes of a pen.
	 * @return true if it is too wide for its length
	 */
	boolean isStout() {
		return this.stroke > STOUTEST * this.box.longestSide();
	}

	/**
	 * Whether it may go on beyond the picture.
	 * @param image the picture
	 * @return true if a pixel lies on the border
	 */
	boolean touchesBorder(FloatImage image) {
		return this.box.x() == 0 || this.box.y() == 0 || this.box.x() + this.box.width() == image.width()
				|| this.box.y() + this.box.height() == image.height();
	}

	/**
	 * This and another as one.
	 * @param other the other
	 * @return a component in several parts
	 */
	ConnectedComponent union(ConnectedComponent other) {
		int[] all = Arrays.copyOf(this.pixels, this.pixels.length + other.pixels.length);
		System.arraycopy(other.pixels, 0, all, this.pixels.length, other.pixels.length);
		return new ConnectedComponent(all, this.box.union(other.box), this.mass + other.mass,
				Math.max(this.stroke, other.stroke));
	}

	/**
	 * Find all components by hysteresis: ink above the low bound that connects to some
	 * above the high one.
	 * @param ink where to look
	 * @param low bound
	 * @param high bound
	 * @return the components, in reading order of their first pixel
	 * @see <a href="https://doi.org/10.1109/TPAMI.1986.4767851">Canny, A computational
	 * approach to edge detection, 1986</a>
	 */
	static List<ConnectedComponent> findAll(FloatImage ink, float low, float high) {
		boolean[] seen = new boolean[ink.values().length];
		int[] queue = new int[seen.length];
		List<ConnectedComponent> components = new ArrayList<>();
		for (int i = 0; i < seen.length; i++) {
			if (!seen[i] && ink.values()[i] >= high) {
				components.add(grow(ink, low, i, seen, queue));
			}
		}
		return components;
	}

	private static ConnectedComponent grow(FloatImage ink, float low, int start, boolean[] seen, int[] queue) {
		int end = 0;
		queue[end++] = start;
		seen[start] = true;
		int left = ink.width();
		int right = 0;
		int top = ink.height();
		int bottom = 0;
		double mass = 0;
		int perimeter = 0;
		for (int next = 0; next < end; next++) {
			int x = queue[next] % ink.width();
			int y = queue[next] / ink.width();
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
			mass += ink.values()[queue[next]];
			perimeter += edges(ink, low, x, y);
			for (int ny = Math.max(0, y - 1); ny <= Math.min(ink.height() - 1, y + 1); ny++) {
				for (int nx = Math.max(0, x - 1); nx <= Math.min(ink.width() - 1, x + 1); nx++) {
					int neighbour = ny * ink.width() + nx;
					if (!seen[neighbour] && ink.values()[neighbour] >= low) {
						seen[neighbour] = true;
						queue[end++] = neighbour;
					}
				}
			}
		}
		return new ConnectedComponent(Arrays.copyOf(queue, end), new Box(left, top, right - left + 1, bottom - top + 1),
				mass, Strokes.width(end, perimeter));
	}

	private static int edges(FloatImage ink, float low, int x, int y) {
		int edges = 0;
		edges += (x == 0 || ink.at(x - 1, y) < low) ? 1 : 0;
		edges += (y == 0 || ink.at(x, y - 1) < low) ? 1 : 0;
		edges += (x == ink.width() - 1 || ink.at(x + 1, y) < low) ? 1 : 0;
		edges += (y == ink.height() - 1 || ink.at(x, y + 1) < low) ? 1 : 0;
		return edges;
	}

}
