package dev.digits.trainer.scene;

import java.util.ArrayList;
import java.util.List;

import dev.digits.detection.Letterbox;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;

/**
 * What is drawn in a scene, and where.
 *
 * @param width in pixels
 * @param height in pixels
 * @param layers of ink, each 0 to 1 of full cover
 * @param digits those that shall be found; others are part of a layer only
 */
record Canvas(int width, int height, List<Raster> layers, List<PlacedDigit> digits) {

	/** Scenes are drawn at twice the size of the square that is read. */
	private static final int LONGEST = 2 * Letterbox.SIZE;

	private static final int SHORTEST = 40;

	/** The logarithm of 3: no scene is longer. */
	private static final double MAX_ASPECT = 1.1;

	static Canvas blank(Sampler random) {
		double aspect = random.chance(0.86) ? random.normal(-0.12, 0.28) : random.uniform(-MAX_ASPECT, MAX_ASPECT);
		double kept = Math.max(-MAX_ASPECT, Math.min(MAX_ASPECT, aspect));
		int shorter = Math.max(SHORTEST, (int) Math.round(LONGEST * Math.exp(-Math.abs(kept))));
		return (kept < 0) ? new Canvas(shorter, LONGEST, new ArrayList<>(), new ArrayList<>())
				: new Canvas(LONGEST, shorter, new ArrayList<>(), new ArrayList<>());
	}

	void add(int value, PaintedDigit digit) {
		this.layers.add(digit.cover());
		this.digits.add(new PlacedDigit(value, digit));
	}

	/**
	 * The only digit.
	 * @return {@code null} if there is none, or there are several
	 */
	PaintedDigit single() {
		return (this.digits.size() == 1) ? this.digits.get(0).painted() : null;
	}

	List<Scene.Digit> boxes() {
		return this.digits.stream().map((digit) -> digit.box(this.width, this.height)).toList();
	}

	/**
	 * A digit on the canvas.
	 *
	 * @param value 0 to 9
	 * @param painted how and where
	 */
	record PlacedDigit(int value, PaintedDigit painted) {

		Scene.Digit box(double width, double height) {
			return new Scene.Digit(this.value, this.painted.left() / width, this.painted.top() / height,
					this.painted.right() / width, this.painted.bottom() / height);
		}

	}

}
