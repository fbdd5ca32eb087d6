package dev.digits.trainer.scene.number;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * What is printed where a number shall be written.
 */
enum Field {

	/** Nothing. */
	NONE,

	/** A line below, perhaps one above as well. */
	LINE,

	/** Boxes that share their sides. */
	JOINED_BOXES,

	/** Boxes with gaps between them. */
	SEPARATE_BOXES,

	/** A line with teeth, open above. */
	COMB,

	/** A frame around the whole number. */
	FRAME;

	/** How often each occurs. */
	private static final List<Field> DRAWN = List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, LINE,
			JOINED_BOXES, JOINED_BOXES, JOINED_BOXES, SEPARATE_BOXES, COMB, FRAME);

	static Field draw(Sampler random) {
		return random.pick(DRAWN);
	}

	/** Whether each digit has a place of its own. */
	boolean hasBoxes() {
		return this == JOINED_BOXES || this == SEPARATE_BOXES || this == COMB;
	}

	/**
	 * The lines of the field, in the coordinates of its row.
	 * @param cells the places of the digits; for a field without boxes the whole number
	 * @param h the height of the row's digits, in pixels
	 * @param r how
	 * @return strokes to be printed
	 */
	List<Stroke> lines(Cells cells, double h, Sampler r) {
		double high = h * r.uniform(0.98, 1.9);
		double bottom = (high - h) / 2 + r.normal(0, 0.06) * h;
		double top = bottom - high;
		List<Stroke> lines = switch (this) {
			case NONE -> List.of();
			case LINE -> baseLines(cells, h, r);
			case JOINED_BOXES -> joined(cells, top, bottom, r);
			case SEPARATE_BOXES -> separate(cells, top, bottom);
			case COMB -> comb(cells, bottom, bottom - r.uniform(0.1, 0.6) * high);
			case FRAME -> List.of(frame(cells, h, r));
		};
		// Long lines are painted in pieces: each costs what its bounding box holds.
		return lines.stream().map(Stroke::dense).toList();
	}

	private static List<Stroke> baseLines(Cells cells, double h, Sampler r) {
		double y = h * r.uniform(-0.08, 0.12);
		Stroke line = Stroke.of(-h * r.uniform(0.1, 2), y, cells.length() + h * r.uniform(0.1, 2), y);
		return r.chance(0.3) ? List.of(line, line.shifted(0, -h * r.uniform(1, 1.3))) : List.of(line);
	}

	private static List<Stroke> joined(Cells cells, double top, double bottom, Sampler r) {
		List<Stroke> lines = new ArrayList<>();
		boolean open = r.chance(0.2);
		boolean below = r.chance(0.5);
		if (!open) {
			lines.add(Stroke.of(0, top, cells.length(), top));
		}
		if (!open || below) {
			lines.add(Stroke.of(0, bottom, cells.length(), bottom));
		}
		for (int i = 0; i <= cells.count(); i++) {
			double x = i * cells.pitch();
			lines.add(Stroke.of(x, top, x, bottom));
		}
		return lines;
	}

	private static List<Stroke> separate(Cells cells, double top, double bottom) {
		List<Stroke> lines = new ArrayList<>();
		for (int i = 0; i < cells.count(); i++) {
			double left = i * cells.pitch();
			double right = left + cells.width();
			lines.add(Stroke.of(left, top, right, top, right, bottom, left, bottom, left, top));
		}
		return lines;
	}

	private static List<Stroke> comb(Cells cells, double bottom, double teeth) {
		List<Stroke> lines = new ArrayList<>(List.of(Stroke.of(0, bottom, cells.length(), bottom)));
		for (int i = 0; i <= cells.count(); i++) {
			double x = i * cells.pitch();
			lines.add(Stroke.of(x, bottom, x, teeth));
		}
		return lines;
	}

	private static Stroke frame(Cells cells, double h, Sampler r) {
		double left = -h * r.uniform(0.1, 0.7);
		double right = cells.length() + h * r.uniform(0.1, 0.7);
		double top = -h * r.uniform(1.1, 1.7);
		double bottom = h * r.uniform(0.1, 0.7);
		if (r.chance(0.75)) {
			return Stroke.of(left, top, right, top, right, bottom, left, bottom, left, top);
		}
		int points = 25;
		Stroke ring = new Stroke(new float[points], new float[points]);
		for (int i = 0; i < points; i++) {
			double angle = 2 * Math.PI * i / (points - 1);
			ring.x()[i] = (float) ((left + right) / 2 + 0.6 * (right - left) * Math.cos(angle));
			ring.y()[i] = (float) ((top + bottom) / 2 + 0.6 * (bottom - top) * Math.sin(angle));
		}
		return ring;
	}

	/**
	 * The places of a row's digits.
	 *
	 * @param count how many
	 * @param width of each in pixels
	 * @param gap between two, in pixels
	 */
	record Cells(int count, double width, double gap) {

		double pitch() {
			return this.width + this.gap;
		}

		double length() {
			return this.count * pitch();
		}

	}

}
