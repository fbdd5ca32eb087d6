package dev.digits.trainer.render;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HandwritingTests {

	private static final Handwriting HAND = new Handwriting(20, 1, 8, 0.04, 0.005);

	static List<Letterform> letterforms() {
		return Letterforms.all();
	}

	@Test
	void knowsALetterformForEveryDigit() {
		assertThat(Letterforms.all().stream().map(Letterform::digit).distinct())
			.containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
	}

	@Test
	void knowsOtherThingsThatAreNoDigits() {
		assertThat(Letterforms.others()).hasSizeGreaterThan(20)
			.allSatisfy((form) -> assertThat(form.digit()).isEqualTo(Letterform.NO_DIGIT))
			.extracting(Letterform::style)
			.doesNotHaveDuplicates();
	}

	@Test
	void saysWhichLetterformIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> Letterforms.of(3, "barred"))
			.withMessage("there is no barred 3");
	}

	@ParameterizedTest
	@MethodSource("letterforms")
	void staysWithinTheDigitsBounds(Letterform form) {
		for (long seed = 0; seed < 20; seed++) {
			List<PenPoint> points = write(form, seed).stream().flatMap(List::stream).toList();
			assertThat(points).allSatisfy((point) -> {
				assertThat(point.x()).isBetween(100 - 12.0, 100 + 12.0);
				assertThat(point.y()).isBetween(50 - 11.5, 50 + 11.5);
				assertThat(point.pressure()).isBetween(0.1, 2.0);
			});
		}
	}

	@ParameterizedTest
	@MethodSource("letterforms")
	void fillsTheDigitsHeight(Letterform form) {
		List<PenPoint> points = write(form, 1).stream().flatMap(List::stream).toList();
		double top = points.stream().mapToDouble(PenPoint::y).min().orElseThrow();
		double bottom = points.stream().mapToDouble(PenPoint::y).max().orElseThrow();
		assertThat(bottom - top).isBetween(17.0, 22.0);
	}

	@Test
	void liftsThePenBetweenStrokes() {
		assertThat(write(Letterforms.of(7, "barred"), 1)).hasSize(2);
	}

	@Test
	void writesTheSameTracesForTheSameSeed() {
		Letterform five = Letterforms.of(5, "capped");
		assertThat(write(five, 3)).isEqualTo(write(five, 3)).isNotEqualTo(write(five, 4));
	}

	private static List<List<PenPoint>> write(Letterform form, long seed) {
		return HAND.write(form, 100, 50, new SplittableRandom(seed));
	}

}
