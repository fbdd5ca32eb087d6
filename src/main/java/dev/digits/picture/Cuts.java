package dev.digits.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a mark where digits may touch: from top to bottom, through as little ink as
 * possible. It is cut more often than is right; who can read will see.
 */
final class Cuts {

	/** From the mark's sides, and from each other, in heights of the row. */
	private static final double APART = 0.15;

	/** How far a cut may swing to a side, in heights of the row. */
	private static final double SWING = 0.2;

	/** A cut goes through no more strokes. */
	private static final double MOST_STROKES = 2;

	/** At most so many for each height of the row. */
	private static final double MOST = 3;

	/** What a step to the side costs, in pixels of full ink. */
	private static final float ASIDE = 0.1f;

	private final Mark mark;

	private final Plane ink;

	private final double height;

	private Cuts(Mark mark, Plane ink, double height) {
		this.mark = mark;
		this.ink = ink;
		this.height = height;
	}

	/**
	 * Cut a mark.
	 * @param mark what to cut
	 * @param ink all the ink
	 * @param height of the row in pixels
	 * @return the pieces from left to right; the mark itself if there is no place to cut
	 */
	static List<Row.Piece> pieces(Mark mark, Ink ink, double height) {
		Plane drawing = Candidate.of(ink, List.of(mark), List.of(mark)).drawing(mark.box());
		return new Cuts(mark, drawing, height).cut(ink.plane());
	}

	private List<Row.Piece> cut(Plane plane) {
		List<Seam> seams = best();
		Box box = this.mark.box();
		List<int[]> parts = new ArrayList<>();
		int[] counts = new int[seams.size() + 1];
		for (int i = 0; i < counts.length; i++) {
			parts.add(new int[this.mark.pixels().length]);
		}
		for (int pixel : this.mark.pixels()) {
			int x = pixel % plane.width() - box.x();
			int y = pixel / plane.width() - box.y();
			int part = 0;
			while (part < seams.size() && x >= seams.get(part).columns()[y]) {
				part++;
			}
			parts.get(part)[counts[part]++] = pixel;
		}
		List<Row.Piece> pieces = new ArrayList<>();
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0 && isVisible(parts.get(i), counts[i], box, plane.width())) {
				double strokes = (i > 0) ? seams.get(i - 1).strokes() : 0;
				pieces.add(new Row.Piece(part(Arrays.copyOf(parts.get(i), counts[i]), plane), strokes,
						this.mark.box().width()));
			}
		}
		return pieces;
	}

	private boolean isVisible(int[] pixels, int count, Box box, int width) {
		for (int i = 0; i < count; i++) {
			if (this.ink.at(pixels[i] % width - box.x(), pixels[i] / width - box.y()) >= FrameMaker.VISIBLE) {
				return true;
			}
		}
		return false;
	}

	private Mark part(int[] pixels, Plane plane) {
		int left = plane.width();
		int right = 0;
		int top = plane.height();
		int bottom = 0;
		double mass = 0;
		for (int pixel : pixels) {
			int x = pixel % plane.width();
			int y = pixel / plane.width();
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
			mass += plane.values()[pixel];
		}
		return new Mark(pixels, new Box(left, top, right - left + 1, bottom - top + 1), mass, this.mark.stroke());
	}

	private List<Seam> best() {
		double apart = Math.max(2, APART * this.height);
		int most = (int) (MOST * this.ink.width() / this.height);
		List<Seam> seams = new ArrayList<>();
		int step = Math.max(1, (int) (this.height / 16));
		for (int x = (int) apart; x <= this.ink.width() - apart; x += step) {
			seams.add(seam(x));
		}
		seams.sort(Comparator.comparingDouble(Seam::strokes));
		List<Seam> best = new ArrayList<>();
		for (Seam seam : seams) {
			if (best.size() < most && seam.strokes() <= MOST_STROKES
					&& best.stream().allMatch((other) -> Math.abs(other.middle() - seam.middle()) >= apart)) {
				best.add(seam);
			}
		}
		best.sort(Comparator.comparingDouble(Seam::middle));
		return best;
	}

	// The cheapest way down within a corridor.
	private Seam seam(int middle) {
		int swing = (int) Math.max(2, SWING * this.height);
		int from = Math.max(1, middle - swing);
		int to = Math.min(this.ink.width() - 1, middle + swing + 1);
		int width = to - from;
		int height = this.ink.height();
		float[] above = new float[width];
		byte[][] steps = new byte[height][width];
		for (int y = 0; y < height; y++) {
			float[] here = new float[width];
			for (int x = 0; x < width; x++) {
				float best = above[x];
				if (x > 0 && above[x - 1] + ASIDE < best) {
					best = above[x - 1] + ASIDE;
					steps[y][x] = -1;
				}
				if (x < width - 1 && above[x + 1] + ASIDE < best) {
					best = above[x + 1] + ASIDE;
					steps[y][x] = 1;
				}
				here[x] = best + this.ink.at(from + x, y);
			}
			above = here;
		}
		int x = 0;
		for (int other = 1; other < width; other++) {
			x = (above[other] < above[x]) ? other : x;
		}
		double cost = above[x];
		int[] columns = new int[height];
		double sum = 0;
		for (int y = height - 1; y >= 0; y--) {
			columns[y] = from + x;
			sum += columns[y];
			x += steps[y][x];
		}
		return new Seam(columns, sum / height, cost / this.mark.stroke());
	}

	/**
	 * A cut from top to bottom.
	 *
	 * @param columns for each row of pixels the first one to the right of it
	 * @param middle the mean of those
	 * @param strokes how many strokes it goes through
	 */
	private record Seam(int[] columns, double middle, double strokes) {
	}

}
