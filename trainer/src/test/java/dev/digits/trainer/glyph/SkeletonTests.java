package dev.digits.trainer.glyph;

import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Stroke;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SkeletonTests {

	@Test
	void aThickLineBecomesItsMiddle() {
		Raster drawing = new Raster(60, 40);
		Brush.paint(drawing, Stroke.of(10, 20, 50, 20), 9);

		List<Stroke> strokes = Skeleton.of(drawing, 0.5f);

		assertThat(strokes).hasSize(1);
		Stroke.Bounds bounds = Stroke.Bounds.of(strokes);
		assertThat(bounds.width()).isBetween(34f, 50f);
		assertThat(bounds.height()).isLessThan(2);
		assertThat(bounds.top()).isCloseTo(20, within(1.5f));
	}

	@Test
	void aRingBecomesAClosedPath() {
		Raster drawing = new Raster(60, 60);
		Brush.ellipse(drawing, 30, 30, 25, 25, 1);
		Raster hole = new Raster(60, 60);
		Brush.ellipse(hole, 30, 30, 15, 15, 1);
		drawing.darken(hole, 1);

		List<Stroke> strokes = Skeleton.of(drawing, 0.5f);

		assertThat(strokes).hasSize(1);
		Stroke ring = strokes.get(0);
		int last = ring.size() - 1;
		assertThat(Math.hypot(ring.x()[last] - ring.x()[0], ring.y()[last] - ring.y()[0])).isLessThan(3);
		assertThat(Stroke.Bounds.of(strokes).width()).isCloseTo(40, within(4f));
	}

	@Test
	void aCrossingKeepsAllItsArms() {
		Raster drawing = new Raster(60, 60);
		Brush.paint(drawing, Stroke.of(10, 30, 50, 30), 5);
		Brush.paint(drawing, Stroke.of(30, 10, 30, 50), 5);

		Stroke.Bounds bounds = Stroke.Bounds.of(Skeleton.of(drawing, 0.5f));

		assertThat(bounds.width()).isGreaterThan(34);
		assertThat(bounds.height()).isGreaterThan(34);
	}

	@Test
	void whereNothingIsDrawnThereAreNoStrokes() {
		assertThat(Skeleton.of(new Raster(20, 20), 0.5f)).isEmpty();
	}

}
