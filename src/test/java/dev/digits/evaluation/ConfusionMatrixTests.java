package dev.digits.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ConfusionMatrixTests {

	private final ConfusionMatrix matrix = ConfusionMatrix.of(new int[] { 4, 4, 4, 9, 9, 1 },
			new int[] { 4, 9, 9, 9, 4, 1 });

	@Test
	void hasActualDigitsInItsRows() {
		assertThat(this.matrix.counts()[4][9]).isEqualTo(2);
		assertThat(this.matrix.counts()[9][4]).isEqualTo(1);
	}

	@Test
	void countsTheShareReadRightly() {
		assertThat(this.matrix.total()).isEqualTo(6);
		assertThat(this.matrix.accuracy()).isCloseTo(0.5, within(1e-12));
	}

	@Test
	void givesEachDigitItsFigures() {
		ConfusionMatrix.PerClass four = this.matrix.perClass().get(4);
		assertThat(four.precision()).isCloseTo(1 / 2.0, within(1e-12));
		assertThat(four.recall()).isCloseTo(1 / 3.0, within(1e-12));
		assertThat(four.f1()).isCloseTo(0.4, within(1e-12));
		assertThat(four.support()).isEqualTo(3);
	}

	@Test
	void givesADigitThatNeverOccurredZeroAndNotNaN() {
		assertThat(this.matrix.perClass().get(7)).isEqualTo(new ConfusionMatrix.PerClass(7, 0, 0, 0, 0));
	}

	@Test
	void listsTheLargestConfusionsFirst() {
		assertThat(this.matrix.topConfusions(1)).containsExactly(new ConfusionMatrix.Confusion(4, 9, 2));
		assertThat(this.matrix.topConfusions(10)).hasSize(2);
	}

	@Test
	void mustBeSquare() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionMatrix(new int[2][3]));
	}

}
