package dev.digits.reading;

import java.util.ArrayList;
import java.util.List;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextRowsTests {

	private final List<DetectedDigit> digits = new ArrayList<>();

	@Test
	void readsARowFromLeftToRight() {
		see(2, 60, 0);
		see(1, 0, 0);
		see(3, 90, 0);

		assertThat(rows()).containsExactly("123");
	}

	@Test
	void readsRowsFromTheTop() {
		see(3, 0, 50);
		see(1, 0, 0);
		see(4, 30, 50);
		see(2, 30, 0);

		assertThat(rows()).containsExactly("12", "34");
	}

	@Test
	void followsARowThatFallsByMoreThanADigitsHeight() {
		for (int i = 0; i < 6; i++) {
			see(i, 30 * i, 12 * i);
		}

		assertThat(rows()).containsExactly("012345");
	}

	@Test
	void keepsALowDigitInTheRowThatItStandsBeside() {
		see(1, 0, 0);
		see(0, new BoundingBox(30, 18, 42, 30), 0.9);
		see(2, 60, 0);

		assertThat(rows()).containsExactly("102");
	}

	@Test
	void keepsDigitsInOneRowThatStandHighAndLowInTheirBoxes() {
		see(2, 0, 0);
		see(5, 40, 20);
		see(0, 80, 2);

		assertThat(rows()).containsExactly("250");
	}

	@Test
	void leavesOutARowThatIsHardlyThere() {
		for (int i = 1; i < 6; i++) {
			see(i, 30 * i, 60);
		}
		see(9, new BoundingBox(60, 0, 80, 30), 0.4);

		assertThat(main()).containsExactly("12345");
	}

	@Test
	void keepsASingleDigitOfTheSameSizeAboveTheOthers() {
		for (int i = 1; i < 6; i++) {
			see(i, 30 * i, 60);
		}
		see(9, 60, 0);

		assertThat(main()).containsExactly("9", "12345");
	}

	private void see(int digit, int left, int top) {
		see(digit, new BoundingBox(left, top, left + 20, top + 30), 0.95);
	}

	private void see(int digit, BoundingBox box, double score) {
		float[] logits = new float[10];
		logits[digit] = 9;
		this.digits.add(new DetectedDigit(score, logits, box));
	}

	private List<String> rows() {
		return text(TextRows.of(this.digits));
	}

	private List<String> main() {
		return text(TextRows.main(TextRows.of(this.digits)));
	}

	private static List<String> text(List<List<DetectedDigit>> rows) {
		return rows.stream()
			.map((row) -> row.stream().map((digit) -> Integer.toString(digit.digit())).reduce("", String::concat))
			.toList();
	}

}
