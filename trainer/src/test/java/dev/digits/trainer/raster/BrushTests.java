package dev.digits.trainer.raster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BrushTests {

	@Test
	void aLineCoversItsLengthTimesItsWidth() {
		Raster canvas = new Raster(100, 40);

		Brush.paint(canvas, Stroke.of(20, 20, 80, 20), 6);

		double area = canvas.mean() * canvas.values().length;
		assertThat(area).isCloseTo(60 * 6 + Math.PI * 9, within(12.0));
	}

	@Test
	void aLineThinnerThanAPixelIsPaler() {
		Raster canvas = new Raster(40, 40);

		Brush.paint(canvas, Stroke.of(5, 20, 35, 20), 0.4);

		assertThat(canvas.at(20, 20)).isBetween(0.1f, 0.4f);
	}

	@Test
	void whereStrokesCrossPaintIsNoThicker() {
		Raster canvas = new Raster(40, 40);

		Brush.paint(canvas, Stroke.of(5, 20, 35, 20), 4);
		Brush.paint(canvas, Stroke.of(20, 5, 20, 35), 4);

		assertThat(canvas.at(20, 20)).isEqualTo(1);
	}

	@Test
	void aPolygonIsFilledInsideAndEmptyOutside() {
		Raster canvas = new Raster(40, 40);

		Brush.polygon(canvas, Stroke.of(10, 10, 30, 10, 30, 30, 10, 30), 1);

		assertThat(canvas.at(20, 20)).isEqualTo(1);
		assertThat(canvas.at(5, 20)).isZero();
	}

}
