package dev.digits.trainer.glyph;

import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Stroke;

import java.util.ArrayList;
import java.util.List;

/**
 * The middle lines of drawn strokes, so that they can be drawn again by another pen.
 *
 * @see <a href="https://doi.org/10.1145/357994.358023">Zhang and Suen, A fast parallel
 * algorithm for thinning digital patterns, 1984</a>
 */
public final class Skeleton {

	/** The neighbours of a pixel, clockwise from above. */
	private static final int[] DX = { 0, 1, 1, 1, 0, -1, -1, -1 };

	private static final int[] DY = { -1, -1, 0, 1, 1, 1, 0, -1 };

	/** Branches of fewer pixels that end free are what thinning leaves of a round end. */
	private static final int SPUR = 6;

	/** A path is smoothed over so many pixels on both sides. */
	private static final int SMOOTHING = 3;

	private final int width;

	private final int height;

	private final boolean[] set;

	private Skeleton(Raster drawing, float threshold) {
		// A margin spares the test for the border.
		this.width = drawing.width() + 2;
		this.height = drawing.height() + 2;
		this.set = new boolean[this.width * this.height];
		for (int y = 0; y < drawing.height(); y++) {
			for (int x = 0; x < drawing.width(); x++) {
				this.set[(y + 1) * this.width + x + 1] = drawing.at(x, y) >= threshold;
			}
		}
	}

	/**
	 * Find the middle lines.
	 * @param drawing of strokes that are several pixels wide
	 * @param threshold what counts as drawn
	 * @return the lines in pixels of the drawing; empty if nothing is drawn
	 */
	public static List<Stroke> of(Raster drawing, float threshold) {
		Skeleton skeleton = new Skeleton(drawing, threshold);
		while (skeleton.thin(true) | skeleton.thin(false)) {
			// Until nothing changes.
		}
		return skeleton.trace();
	}

	private boolean thin(boolean first) {
		List<Integer> gone = new ArrayList<>();
		for (int i = 0; i < this.set.length; i++) {
			if (this.set[i] && isRemovable(i, first)) {
				gone.add(i);
			}
		}
		gone.forEach((pixel) -> this.set[pixel] = false);
		return !gone.isEmpty();
	}

	private boolean isRemovable(int pixel, boolean first) {
		int neighbours = neighbours(pixel);
		if (neighbours < 2 || neighbours > 6 || branches(pixel) != 1) {
			return false;
		}
		boolean up = at(pixel, 0);
		boolean right = at(pixel, 2);
		boolean down = at(pixel, 4);
		boolean left = at(pixel, 6);
		return first ? !(up && right && down) && !(right && down && left)
				: !(up && right && left) && !(up && down && left);
	}

	private int neighbours(int pixel) {
		int neighbours = 0;
		for (int way = 0; way < DX.length; way++) {
			neighbours += at(pixel, way) ? 1 : 0;
		}
		return neighbours;
	}

	/**
	 * How many lines meet in a pixel: neighbours that touch each other are of one line.
	 */
	private int branches(int pixel) {
		int branches = 0;
		boolean before = at(pixel, DX.length - 1);
		for (int way = 0; way < DX.length; way++) {
			boolean here = at(pixel, way);
			branches += (here && !before) ? 1 : 0;
			before = here;
		}
		return branches;
	}

	private boolean at(int pixel, int way) {
		return this.set[pixel + DY[way] * this.width + DX[way]];
	}

	private List<Stroke> trace() {
		boolean[] visited = new boolean[this.set.length];
		List<Stroke> strokes = new ArrayList<>();
		// Ends first, then crossings, then rings.
		for (int wanted = 0; wanted < 3; wanted++) {
			for (int i = 0; i < this.set.length; i++) {
				if (this.set[i] && isStart(i, wanted)) {
					traceFrom(i, visited, strokes, wanted);
				}
			}
		}
		return strokes;
	}

	private boolean isStart(int pixel, int wanted) {
		int branches = branches(pixel);
		return switch (wanted) {
			case 0 -> branches <= 1;
			case 1 -> branches > 2;
			default -> true;
		};
	}

	private void traceFrom(int start, boolean[] visited, List<Stroke> strokes, int wanted) {
		if (visited[start] && wanted != 1) {
			return;
		}
		boolean alone = branches(start) == 0;
		visited[start] = true;
		if (alone) {
			strokes.add(stroke(List.of(start)));
		}
		for (int next = next(start, visited); next >= 0; next = next(start, visited)) {
			List<Integer> path = new ArrayList<>(List.of(start));
			int here = next;
			while (here >= 0) {
				path.add(here);
				visited[here] = true;
				// At a crossing others go on.
				here = (branches(here) > 2 && path.size() > 2) ? -1 : next(here, visited);
			}
			close(path);
			boolean free = branches(path.get(0)) <= 1 || branches(path.get(path.size() - 1)) <= 1;
			if (path.size() > SPUR || !free || strokes.isEmpty() && wanted == 0 && path.size() > 2) {
				strokes.add(stroke(path));
			}
			if (wanted != 1) {
				return;
			}
		}
	}

	/** A path that ends beside its beginning or a crossing goes on to it. */
	private void close(List<Integer> path) {
		int last = path.get(path.size() - 1);
		int first = path.get(0);
		for (int way = 0; way < 8; way++) {
			int beside = last + DY[way] * this.width + DX[way];
			if (this.set[beside] && path.size() > 3
					&& (beside == first || branches(beside) > 2 && beside != path.get(path.size() - 2))) {
				path.add(beside);
				return;
			}
		}
	}

	/** Straight on before diagonally: else corners would be cut off. */
	private int next(int pixel, boolean... visited) {
		for (int parity = 0; parity < 2; parity++) {
			for (int way = parity; way < 8; way += 2) {
				int beside = pixel + DY[way] * this.width + DX[way];
				if (this.set[beside] && !visited[beside]) {
					return beside;
				}
			}
		}
		return -1;
	}

	private Stroke stroke(List<Integer> path) {
		Stroke stroke = new Stroke(new float[path.size()], new float[path.size()]);
		for (int i = 0; i < path.size(); i++) {
			int reach = Math.min(SMOOTHING, Math.min(i, path.size() - 1 - i));
			float x = 0;
			float y = 0;
			for (int near = i - reach; near <= i + reach; near++) {
				x += path.get(near) % this.width - 0.5f;
				y += path.get(near) / this.width - 0.5f;
			}
			stroke.x()[i] = x / (2 * reach + 1);
			stroke.y()[i] = y / (2 * reach + 1);
		}
		return stroke;
	}

}
