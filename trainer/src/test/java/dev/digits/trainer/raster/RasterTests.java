package dev.digits.trainer.raster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withPrecision;

class RasterTests {

	@Test
	void resizingKeepsTheMean() {
		Raster raster = NoiseFields.part(97, 61, 0, 3, new Sampler(1));

		assertThat(raster.resized(40, 23).mean()).isCloseTo(raster.mean(), within(1e-4));
	}

	@Test
	void blurringKeepsTheMeanAndTakesDetail() {
		Raster raster = new Raster(41, 41);
		raster.values()[20 * 41 + 20] = 100;

		Raster blurred = raster.blurred(2);

		assertThat(blurred.mean()).isCloseTo(raster.mean(), within(1e-4));
		assertThat(blurred.at(20, 20)).isLessThan(10);
	}

	@Test
	void enlargingAnEvenPictureLeavesItEven() {
		Raster raster = new Raster(5, 7).fill(42);

		Raster enlarged = raster.enlarged(50, 33);

		assertThat(enlarged.values()).containsOnly(new float[] { 42 }, withPrecision(1e-3f));
	}

	@Test
	void levelsBeyondWhiteAreWhite() {
		assertThat(new Raster(1, 1).fill(300).picture().at(0, 0)).isEqualTo(255);
	}

}
