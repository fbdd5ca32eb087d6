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

	@Test
	void scalesEachSideByItself() {
		Raster raster = new Raster(4, 4, new float[] { 1, 3, 5, 7, 1, 3, 5, 7, 1, 3, 5, 7, 1, 3, 5, 7 });

		Raster scaled = raster.scaled(2, 8);

		assertThat(scaled.width()).isEqualTo(2);
		assertThat(scaled.height()).isEqualTo(8);
		assertThat(scaled.at(0, 3)).isCloseTo(2, within(1e-4f));
		assertThat(scaled.at(1, 7)).isCloseTo(6, within(1e-4f));
	}

	@Test
	void aThinnedStrokeKeepsItsEnds() {
		Stroke thinned = Stroke.of(0, 0, 1, 0, 2, 1, 3, 1, 4, 2).thinned(3);

		assertThat(thinned.x()).containsExactly(0, 3, 4);
		assertThat(thinned.y()).containsExactly(0, 1, 2);
	}

}
