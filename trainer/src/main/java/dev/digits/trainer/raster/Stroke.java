package dev.digits.trainer.raster;

import java.util.Arrays;
import java.util.List;

/**
 * The path of a pen from one lift to the next: points joined by straight lines.
 *
 * @param x of each point, to the right
 * @param y of each point, downwards
 */
public record Stroke(float[] x, float[] y) {

	/** Points between two knots of a curve. */
	private static final int PIECES = 9;

	public static Stroke of(double... coordinates) {
		Stroke stroke = new Stroke(new float[coordinates.length / 2], new float[coordinates.length / 2]);
		for (int i = 0; i < stroke.size(); i++) {
			stroke.x[i] = (float) coordinates[2 * i];
			stroke.y[i] = (float) coordinates[2 * i + 1];
		}
		return stroke;
	}

	public int size() {
		return this.x.length;
	}

	/**
	 * A smooth curve through the points: a uniform Catmull-Rom spline.
	 * @return the curve
	 * @see <a href="https://doi.org/10.1016/B978-0-12-079050-0.50020-5">Catmull and Rom,
	 * A class of local interpolating splines, 1974</a>
	 */
	public Stroke smooth() {
		if (size() < 3) {
			return dense();
		}
		int last = size() - 1;
		Stroke curve = new Stroke(new float[last * PIECES + 1], new float[last * PIECES + 1]);
		for (int i = 0; i < last; i++) {
			for (int piece = 0; piece < PIECES; piece++) {
				float t = (float) piece / PIECES;
				curve.x[i * PIECES + piece] = between(this.x, i, t);
				curve.y[i * PIECES + piece] = between(this.y, i, t);
			}
		}
		curve.x[last * PIECES] = this.x[last];
		curve.y[last * PIECES] = this.y[last];
		return curve;
	}

	private static float between(float[] values, int i, float t) {
		float from = values[i];
		float to = values[i + 1];
		// Beyond its ends the curve goes on as a straight line would.
		float before = (i > 0) ? values[i - 1] : 2 * from - to;
		float after = (i + 2 < values.length) ? values[i + 2] : 2 * to - from;
		return from + 0.5f * t
				* (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before)));
	}

	/**
	 * The same corners with points between them, so that it can be bent.
	 * @return the same path of more points
	 */
	public Stroke dense() {
		int last = size() - 1;
		Stroke path = new Stroke(new float[last * PIECES + 1], new float[last * PIECES + 1]);
		for (int i = 0; i < path.size(); i++) {
			int corner = Math.min(i / PIECES, last);
			int next = Math.min(corner + 1, last);
			float t = (float) (i - corner * PIECES) / PIECES;
			path.x[i] = this.x[corner] + t * (this.x[next] - this.x[corner]);
			path.y[i] = this.y[corner] + t * (this.y[next] - this.y[corner]);
		}
		return path;
	}

	/**
	 * This path, and on from its end another.
	 * @param next where it goes on
	 * @return one path
	 */
	public Stroke then(Stroke next) {
		float[] bothX = Arrays.copyOf(this.x, size() + next.size());
		float[] bothY = Arrays.copyOf(this.y, size() + next.size());
		System.arraycopy(next.x, 0, bothX, size(), next.size());
		System.arraycopy(next.y, 0, bothY, size(), next.size());
		return new Stroke(bothX, bothY);
	}

	/**
	 * A piece of this path.
	 * @param from its first point
	 * @param to the point behind its last
	 * @return the piece
	 */
	public Stroke part(int from, int to) {
		return new Stroke(Arrays.copyOfRange(this.x, from, to), Arrays.copyOfRange(this.y, from, to));
	}

	/**
	 * Fewer points of a path whose points lie dense.
	 * @param step every how many to keep; the ends stay
	 * @return the same path, nearly
	 */
	public Stroke thinned(int step) {
		int last = size() - 1;
		int kept = (last + step - 1) / step + 1;
		Stroke few = new Stroke(new float[kept], new float[kept]);
		for (int i = 0; i < kept; i++) {
			few.x[i] = this.x[Math.min(i * step, last)];
			few.y[i] = this.y[Math.min(i * step, last)];
		}
		return few;
	}

	public Stroke shifted(double right, double down) {
		Stroke moved = new Stroke(this.x.clone(), this.y.clone());
		for (int i = 0; i < size(); i++) {
			moved.x[i] += (float) right;
			moved.y[i] += (float) down;
		}
		return moved;
	}

	/**
	 * Each point moved at random, as a hand strays.
	 * @param deviation how far
	 * @param random which way
	 * @return the moved points
	 */
	public Stroke jittered(double deviation, Sampler random) {
		Stroke moved = new Stroke(this.x.clone(), this.y.clone());
		for (int i = 0; i < size(); i++) {
			moved.x[i] += (float) random.normal(0, deviation);
			moved.y[i] += (float) random.normal(0, deviation);
		}
		return moved;
	}

	/**
	 * Strokes in a square of side 1 around the origin, their longer side filling it.
	 * @param strokes any, at least one
	 * @return the same, moved and scaled
	 */
	public static List<Stroke> normalised(List<Stroke> strokes) {
		Bounds bounds = Bounds.of(strokes);
		float scale = 1 / Math.max(Math.max(bounds.width(), bounds.height()), 0.01f);
		float middleX = (bounds.left() + bounds.right()) / 2;
		float middleY = (bounds.top() + bounds.bottom()) / 2;
		return strokes.stream()
			.map((stroke) -> stroke.map((x, y) -> (x - middleX) * scale, (x, y) -> (y - middleY) * scale))
			.toList();
	}

	/**
	 * Each point elsewhere.
	 * @param newX of a point
	 * @param newY of a point
	 * @return the moved points
	 */
	public Stroke map(Coordinate newX, Coordinate newY) {
		Stroke moved = new Stroke(new float[size()], new float[size()]);
		for (int i = 0; i < size(); i++) {
			moved.x[i] = newX.of(this.x[i], this.y[i]);
			moved.y[i] = newY.of(this.x[i], this.y[i]);
		}
		return moved;
	}

	/** A coordinate of a moved point. */
	@FunctionalInterface
	public interface Coordinate {

		float of(float x, float y);

	}

	/**
	 * What strokes fill.
	 *
	 * @param left smallest x
	 * @param top smallest y
	 * @param right largest x
	 * @param bottom largest y
	 */
	public record Bounds(float left, float top, float right, float bottom) {

		public static Bounds of(List<Stroke> strokes) {
			float left = Float.MAX_VALUE;
			float top = Float.MAX_VALUE;
			float right = -Float.MAX_VALUE;
			float bottom = -Float.MAX_VALUE;
			for (Stroke stroke : strokes) {
				for (int i = 0; i < stroke.size(); i++) {
					left = Math.min(left, stroke.x[i]);
					right = Math.max(right, stroke.x[i]);
					top = Math.min(top, stroke.y[i]);
					bottom = Math.max(bottom, stroke.y[i]);
				}
			}
			return new Bounds(left, top, right, bottom);
		}

		public float width() {
			return this.right - this.left;
		}

		public float height() {
			return this.bottom - this.top;
		}

	}

}
