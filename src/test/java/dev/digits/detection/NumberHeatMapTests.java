package dev.digits.detection;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberHeatMapTests {

	private static final int WIDTH = 96;

	private static final int HEIGHT = 48;

	private static final int COLUMNS = WIDTH / NumberHeatMap.STRIDE;

	private static final int CELLS = COLUMNS * HEIGHT / NumberHeatMap.STRIDE;

	private final float[] outputs = new float[15 * CELLS];

	@BeforeEach
	void seeNothing() {
		Arrays.fill(this.outputs, 0, CELLS, -9);
	}

	@Test
	void findsAPeakWithItsDigitAndBox() {
		see(5, 3, 7, 4);
		see(5 + 1, 3, 7, 2);
		this.outputs[11 * CELLS + 3 * COLUMNS + 5] = 0.5f;

		assertThat(digits()).singleElement().satisfies((digit) -> {
			assertThat(digit.digit()).isEqualTo(7);
			assertThat(digit.score()).isGreaterThan(0.95);
			assertThat(digit.box()).isEqualTo(new BoundingBox(16, 2, 32, 26));
		});
	}

	@Test
	void takesNoLowPeakForADigit() {
		see(5, 3, 7, -1);

		assertThat(digits()).isEmpty();
	}

	@Test
	void keepsTheHigherOfTwoBoxesInOnePlace() {
		see(5, 3, 7, 2);
		see(7, 3, 1, 4);
		this.outputs[11 * CELLS + 3 * COLUMNS + 7] = -2;

		assertThat(digits()).extracting(DetectedDigit::digit).containsExactly(1);
	}

	@Test
	void keepsDigitsThatTouch() {
		see(5, 3, 7, 2);
		see(9, 3, 1, 4);

		assertThat(digits()).extracting(DetectedDigit::digit).containsExactly(1, 7);
	}

	private List<DetectedDigit> digits() {
		return new NumberHeatMap(this.outputs, WIDTH, HEIGHT).digits(0.4);
	}

	private void see(int x, int y, int digit, float heat) {
		int cell = y * COLUMNS + x;
		this.outputs[cell] = heat;
		this.outputs[(1 + digit) * CELLS + cell] = 3;
	}

}
