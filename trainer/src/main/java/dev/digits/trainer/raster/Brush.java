package dev.digits.trainer.raster;

import java.util.List;

/**
 * Paints strokes as round-ended lines with smooth edges. Where strokes cross, paint is no
 * thicker.
 */
public final class Brush {

	private Brush() {
	}

	/**
	 * Paint a stroke.
	 * @param target where; 1 is full paint
	 * @param stroke in pixels of the target
	 * @param width of the line in pixels; below 1 the line is paler instead
	 */
	public static void paint(Raster target, Stroke stroke, double width) {
		paint(target, stroke, width, 1);
	}

	/**
	 * Paint a stroke with little or much paint.
	 * @param target where; 1 is full paint
	 * @param stroke in pixels of the target
	 * @param width of the line in pixels; below 1 the line is paler instead
	 * @param density of the paint, 0 to 1
	 */
	public static void paint(Raster target, Stroke stroke, double width, double density) {
		float strength = (float) (density * Math.min(1, Math.max(width, 0.2)));
		float radius = (float) Math.max(width, 1) / 2;
		if (stroke.size() == 1) {
			segment(target, stroke.x()[0], stroke.y()[0], stroke.x()[0], stroke.y()[0], radius, strength);
		}
		for (int i = 1; i < stroke.size(); i++) {
			segment(target, stroke.x()[i - 1], stroke.y()[i - 1], stroke.x()[i], stroke.y()[i], radius, strength);
		}
	}

	/**
	 * Paint a stroke whose width follows the pressure of a hand.
	 * @param target where; 1 is full paint
	 * @param stroke in pixels of the target
	 * @param width of the line in pixels, in the mean
	 * @param variation how much the width varies, as a share
	 * @param random how
	 */
	public static void paintPressed(Raster target, Stroke stroke, double width, double variation, Sampler random) {
		double phase = random.uniform(0, 2 * Math.PI);
		double frequency = random.uniform(0.05, 0.25);
		for (int i = 1; i < stroke.size(); i++) {
			double here = width * (1 + variation * Math.sin(phase + frequency * i));
			float strength = (float) Math.min(1, Math.max(here, 0.2));
			segment(target, stroke.x()[i - 1], stroke.y()[i - 1], stroke.x()[i], stroke.y()[i],
					(float) Math.max(here, 1) / 2, strength);
		}
	}

	public static void paint(Raster target, List<Stroke> strokes, double width) {
		strokes.forEach((stroke) -> paint(target, stroke, width));
	}

	private static void segment(Raster target, float x0, float y0, float x1, float y1, float radius, float strength) {
		float reach = radius + 1;
		int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
		int right = Math.min(target.width() - 1, (int) Math.ceil(Math.max(x0, x1) + reach));
		int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
		int bottom = Math.min(target.height() - 1, (int) Math.ceil(Math.max(y0, y1) + reach));
		float dx = x1 - x0;
		float dy = y1 - y0;
		float length = Math.max(dx * dx + dy * dy, 1e-9f);
		float[] values = target.values();
		float inner = (radius - 0.5f) * Math.max(0, radius - 0.5f);
		float outer = (radius + 0.5f) * (radius + 0.5f);
		for (int y = top; y <= bottom; y++) {
			float py = y + 0.5f - y0;
			int row = y * target.width();
			for (int x = left; x <= right; x++) {
				float px = x + 0.5f - x0;
				float t = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
				float ex = px - t * dx;
				float ey = py - t * dy;
				float squared = ex * ex + ey * ey;
				if (squared < outer && values[row + x] < strength) {
					float cover = (squared <= inner) ? 1 : Math.min(1, radius + 0.5f - (float) Math.sqrt(squared));
					values[row + x] = Math.max(values[row + x], strength * cover);
				}
			}
		}
	}

	/**
	 * Fill an ellipse.
	 * @param target where; 1 is full paint
	 * @param x of its centre
	 * @param y of its centre
	 * @param radiusX half its width
	 * @param radiusY half its height
	 * @param density of the paint, 0 to 1
	 */
	public static void ellipse(Raster target, double x, double y, double radiusX, double radiusY, double density) {
		double soft = 1 / Math.max(1, Math.min(radiusX, radiusY));
		for (int row = (int) Math.max(0, y - radiusY - 1); row < Math.min(target.height(), y + radiusY + 2); row++) {
			for (int column = (int) Math.max(0, x - radiusX - 1); column < Math.min(target.width(),
					x + radiusX + 2); column++) {
				double distance = Math.hypot((column + 0.5 - x) / radiusX, (row + 0.5 - y) / radiusY);
				float cover = (float) (density * Math.max(0, Math.min(1, (1 - distance) / soft + 0.5)));
				int pixel = row * target.width() + column;
				target.values()[pixel] = Math.max(target.values()[pixel], cover);
			}
		}
	}

	/**
	 * Fill a convex polygon, with smooth edges.
	 * @param target where; 1 is full paint
	 * @param corners clockwise on the screen
	 * @param density of the paint, 0 to 1
	 */
	public static void polygon(Raster target, Stroke corners, double density) {
		for (int y = 0; y < target.height(); y++) {
			for (int x = 0; x < target.width(); x++) {
				double inside = Double.MAX_VALUE;
				for (int i = 0; i < corners.size(); i++) {
					int next = (i + 1) % corners.size();
					double dx = corners.x()[next] - corners.x()[i];
					double dy = corners.y()[next] - corners.y()[i];
					double across = dx * (y + 0.5 - corners.y()[i]) - dy * (x + 0.5 - corners.x()[i]);
					inside = Math.min(inside, across / Math.max(Math.hypot(dx, dy), 1e-6));
				}
				if (inside > -0.5) {
					int pixel = y * target.width() + x;
					target.values()[pixel] = Math.max(target.values()[pixel],
							(float) (density * Math.min(1, inside + 0.5)));
				}
			}
		}
	}

}
