package dev.digits.trainer.scene.number;

import java.util.List;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GlyphTests {

	/** Turned, leaning and bent. */
	private final RowFrame frame = new RowFrame(60, 50, 30, 0.4, 0.2, 0.002);

	private final Raster canvas = new Raster(120, 80);

	private final Sampler random = new Sampler(1);

	@Test
	void theBoxOfStrokesHoldsTheirInkAndNoMore() {
		Glyph glyph = StrokeGlyph.fitted(List.of(Stroke.of(0, 0, 1, 0, 0, 1, 1, 1).dense()), 30, 40, 4, 0.2);

		assertThat(glyph.height()).isCloseTo(30, within(1e-3));
		assertIsInkOf(glyph.paint(this.canvas, this.frame, 10, 0, 1, this.random));
	}

	@Test
	void theBoxOfAnOutlineHoldsItsInkAndNoMore() {
		Raster outline = new Raster(40, 60);
		for (int y = 5; y < 55; y++) {
			for (int x = 12; x < 28; x++) {
				outline.values()[y * 40 + x] = 255;
			}
		}
		Glyph glyph = OutlineGlyph.fitted(outline, 30, 40, 1, 0.1);

		assertThat(glyph.height()).isCloseTo(30, within(1e-3));
		assertIsInkOf(glyph.paint(this.canvas, this.frame, 10, 0, 1, this.random));
	}

	@Test
	void theBoxOfPaleInkIsThatOfDarkInk() {
		Glyph glyph = StrokeGlyph.fitted(List.of(Stroke.of(0, 0, 1, 1)), 30, 40, 3, 0);

		Box dark = glyph.paint(new Raster(120, 80), this.frame, 10, 0, 1, this.random);

		assertThat(glyph.paint(this.canvas, this.frame, 10, 0, 0.2, this.random)).isEqualTo(dark);
	}

	@Test
	void theBoxReachesAsFarBeyondTheCanvasAsTheInkWould() {
		RowFrame straight = new RowFrame(0, 50, 0, 0, 0, 0);
		Glyph glyph = StrokeGlyph.fitted(List.of(Stroke.of(0, 0, 1, 1)), 30, 40, 4, 0);

		Box box = glyph.paint(this.canvas, straight, -20, 0, 1, this.random);

		assertThat(box.left()).isCloseTo(-20, within(1f));
		assertThat(box.right()).isCloseTo(10, within(1f));
	}

	@Test
	void aLineThinnerThanAPixelIsPaler() {
		StrokeGlyph.fitted(List.of(Stroke.of(0, 0, 1, 1)), 30, 40, 0.5, 0)
			.paint(this.canvas, this.frame, 10, 0, 1, this.random);

		assertThat(largest()).isCloseTo(0.5f, within(0.05f));
	}

	private float largest() {
		float largest = 0;
		for (float value : this.canvas.values()) {
			largest = Math.max(largest, value);
		}
		return largest;
	}

	private void assertIsInkOf(Box box) {
		int left = this.canvas.width();
		int top = this.canvas.height();
		int right = 0;
		int bottom = 0;
		for (int y = 0; y < this.canvas.height(); y++) {
			for (int x = 0; x < this.canvas.width(); x++) {
				if (this.canvas.at(x, y) > 0.3f) {
					left = Math.min(left, x);
					top = Math.min(top, y);
					right = Math.max(right, x + 1);
					bottom = y + 1;
				}
			}
		}
		assertThat(box).isEqualTo(new Box(left, top, right, bottom));
	}

}
