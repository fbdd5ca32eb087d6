package dev.digits.trainer.evaluation;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class IntervalTests {

	private static final Offset<Double> FOUR_DECIMALS = within(5e-5);

	/**
	 * Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I,
	 * method 3.
	 */
	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718" })
	void givesWilsonsIntervalOfPublishedExamples(int successes, int trials, double low, double high) {
		Interval interval = Interval.wilson(successes, trials);
		assertThat(interval.low()).isCloseTo(low, FOUR_DECIMALS);
		assertThat(interval.high()).isCloseTo(high, FOUR_DECIMALS);
	}

	@Test
	void knowsThatAllRightIsNotCertain() {
		Interval interval = Interval.wilson(20, 20);
		assertThat(interval.low()).isCloseTo(1 - 0.1611, FOUR_DECIMALS);
		assertThat(interval.high()).isCloseTo(1, within(1e-12));
	}

	/** Any table of the t distribution, two-sided 5 %. */
	@ParameterizedTest
	@CsvSource({ "1, 12.706", "2, 4.303", "3, 3.182", "4, 2.776", "5, 2.571", "9, 2.262", "10, 2.228", "29, 2.045",
			"30, 2.042", "120, 1.980" })
	void givesTheQuantilesOfTheTables(int degrees, double quantile) {
		assertThat(StudentT.quantile(degrees)).isCloseTo(quantile, within(5e-4));
	}

	/**
	 * The hours of sleep of Student's article, as every textbook works them out: mean
	 * 1.58, standard deviation 1.23, 0.70 to 2.46.
	 */
	@Test
	void givesTheIntervalOfStudentsOwnExample() {
		Sample sample = Sample.of(1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4);
		assertThat(sample.mean()).isCloseTo(1.58, FOUR_DECIMALS);
		assertThat(sample.deviation()).isCloseTo(1.229995, FOUR_DECIMALS);
		assertThat(Interval.ofMean(sample).low()).isCloseTo(0.7001142, FOUR_DECIMALS);
		assertThat(Interval.ofMean(sample).high()).isCloseTo(2.4598858, FOUR_DECIMALS);
	}

	@Test
	void saysNothingOfASingleValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(0.99));
	}

}
