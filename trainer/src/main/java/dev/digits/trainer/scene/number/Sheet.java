package dev.digits.trainer.scene.number;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;

/**
 * A scene before a camera sees it, larger than the picture will be.
 *
 * @param scale how much larger
 * @param ink what was written, 0 to 1
 * @param print what was printed, 0 to 1
 * @param digits that shall be found, boxes on this sheet
 */
record Sheet(double scale, Raster ink, Raster print, List<NumberScene.Digit> digits) {

	static Sheet blank(int width, int height, double scale) {
		return new Sheet(scale, new Raster(width, height), new Raster(width, height), new ArrayList<>());
	}

	int width() {
		return this.ink.width();
	}

	int height() {
		return this.ink.height();
	}

	/**
	 * Whether something else may be put there.
	 * @param place a box on the sheet
	 */
	boolean isFree(Box place) {
		return this.digits.stream().noneMatch((digit) -> digit.box().grown(2 * this.scale).intersects(place));
	}

}
