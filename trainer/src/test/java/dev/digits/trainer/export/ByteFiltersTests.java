package dev.digits.trainer.export;

import dev.digits.trainer.network.Tensor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ByteFiltersTests {

	private final ByteFilters filters = ByteFilters.of(
			new Tensor(new long[] { 3, 1, 1, 2 }, new float[] { 0.25f, -1, 0.01f, 0.002f, 0, 0 }),
			new Tensor(new long[] { 3 }, new float[] { 2, -0.1f, 0.5f }), 0.1f);

	@Test
	void useAllOfSevenBitsForEachFilter() {
		assertThat(this.filters.weights()).containsExactly(16, -63, 63, 13, 0, 0);
		assertThat(this.filters.steps()[0]).isCloseTo(1 / 63f, within(1e-9f));
		assertThat(this.filters.steps()[1]).isCloseTo(0.01f / 63, within(1e-9f));
	}

	@Test
	void twoProductsOfTheLargestFitIn16Bits() {
		assertThat(2 * 255 * ByteFilters.LARGEST_WEIGHT).isLessThanOrEqualTo(Short.MAX_VALUE);
	}

	@Test
	void addTheBiasInStepsOfTheProducts() {
		assertThat(this.filters.biases()[0]).isEqualTo(1260);
		assertThat(this.filters.biases()[1]).isEqualTo(-6300);
	}

	@Test
	void keepTheBiasOfAFilterOfNothingElse() {
		assertThat(this.filters.biases()[2] * 0.1 * this.filters.steps()[2]).isCloseTo(0.5, within(1e-6));
	}

}
