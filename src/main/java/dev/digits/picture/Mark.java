package dev.digits.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Connected ink: pixels that touch each other by an edge or a corner.
 *
 * @param pixels their indices in the plane
 * @param box around them
 * @param mass the sum of their ink
 */
record Mark(int[] pixels, Box box, double mass) {

	/**
	 * Find all marks by hysteresis: ink above the low bound that connects to some above
	 * the high one.
	 * @param ink where to look
	 * @param low bound
	 * @param high bound
	 * @return the marks, in reading order of their first pixel
	 * @see <a href="https://doi.org/10.1109/TPAMI.1986.4767851">Canny, A computational
	 * approach to edge detection, 1986</a>
	 */
	static List<Mark> findAll(Plane ink, float low, float high) {
		boolean[] seen = new boolean[ink.values().length];
		int[] queue = new int[seen.length];
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < seen.length; i++) {
			if (!seen[i] && ink.values()[i] >= high) {
				marks.add(grow(ink, low, i, seen, queue));
			}
		}
		return marks;
	}

	private static Mark grow(Plane ink, float low, int start, boolean[] seen, int[] queue) {
		int end = 0;
		queue[end++] = start;
		seen[start] = true;
		int left = ink.width();
		int right = 0;
		int top = ink.height();
		int bottom = 0;
		double mass = 0;
		for (int next = 0; next < end; next++) {
			int x = queue[next] % ink.width();
			int y = queue[next] / ink.width();
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
			mass += ink.values()[queue[next]];
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
		return new Mark(Arrays.copyOf(queue, end), new Box(left, top, right - left + 1, bottom - top + 1), mass);
	}

}
