package dev.digits.picture.raster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OtsuTests {

	@Test
	void partsTwoPeaks() {
		Otsu otsu = Otsu.of(new float[] { 10, 12, 11, 200, 205, 210, 9 }, 0, 255);

		assertThat(otsu.threshold()).isBetween(12f, 200f);
		assertThat(otsu.separability()).isGreaterThan(0.99);
	}

	@Test
	void findsThreeQuartersOfTheVarianceBetweenTheHalvesOfAnEvenSpread() {
		float[] values = new float[1024];
		for (int i = 0; i < values.length; i++) {
			values[i] = i;
		}

		assertThat(Otsu.of(values, 0, 1023).separability()).isCloseTo(0.75, within(0.01));
	}

	@Test
	void findsNothingAmongValuesThatAreAlike() {
		assertThat(Otsu.of(new float[] { 5, 5, 5 }, 5, 5).separability()).isZero();
	}

}
