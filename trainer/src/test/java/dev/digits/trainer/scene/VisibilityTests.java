package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Stroke;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisibilityTests {

	private final PaintedDigit digit = digit();

	@Test
	void darkInkOnPaperIsVisible() {
		assertThat(Visibility.isVisible(this.digit, picture(0.5).picture())).isTrue();
	}

	@Test
	void inkAsBrightAsPaperIsNot() {
		assertThat(Visibility.isVisible(this.digit, picture(0.005).picture())).isFalse();
	}

	@Test
	void whatNoiseDrownsIsNot() {
		Raster noisy = picture(0.04);
		Photograph.addNoise(noisy, 60, new Sampler(3));

		assertThat(Visibility.isVisible(this.digit, noisy.picture())).isFalse();
	}

	private Raster picture(double ink) {
		Raster page = new Raster(80, 80).fill(1);
		page.darken(this.digit.cover(), ink);
		page.scale(200);
		return page;
	}

	private static PaintedDigit digit() {
		Raster cover = new Raster(80, 80);
		Brush.paint(cover, Stroke.of(40, 10, 40, 70), 4);
		return PaintedDigit.of(cover, 4);
	}

}
