package dev.digits.recognition;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FreeEnergyTests {

	@Test
	void isTheNegativeLogarithmOfTheSumOfExponentials() {
		assertThat(FreeEnergy.of(new float[] { 0, 0, 0, 0 })).isCloseTo(-Math.log(4), within(1e-9));
		assertThat(FreeEnergy.of(new float[] { 1, 2 })).isCloseTo(-Math.log(Math.E + Math.E * Math.E), within(1e-9));
	}

	@Test
	void isLowWhereALogitIsHighHoweverTheOthersAre() {
		assertThat(FreeEnergy.of(new float[] { 9, 9, -5 })).isLessThan(FreeEnergy.of(new float[] { 8, -5, -5 }));
	}

	@Test
	void doesNotOverflow() {
		assertThat(FreeEnergy.of(new float[] { 1000, 0 })).isEqualTo(-1000);
		assertThat(FreeEnergy.of(new float[] { -1000, -2000 })).isEqualTo(1000);
	}

}
