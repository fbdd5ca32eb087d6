package dev.digits.trainer.glyph;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DigitStrokesTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void fillASquareOfSideOne(int digit) {
		for (int seed = 0; seed < 100; seed++) {
			Stroke.Bounds bounds = Stroke.Bounds.of(DigitStrokes.of(digit, new Sampler(seed)));

			assertThat(Math.max(bounds.width(), bounds.height())).isCloseTo(1, within(1e-4f));
			assertThat(bounds.left() + bounds.right()).isCloseTo(0, within(1e-4f));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void areWrittenInManyWays(int digit) {
		Set<List<Integer>> ways = new HashSet<>();
		for (int seed = 0; seed < 200; seed++) {
			ways.add(DigitStrokes.of(digit, new Sampler(seed)).stream().map(Stroke::size).toList());
		}

		assertThat(ways).hasSizeGreaterThan(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 2, 4, 5, 7, 9 })
	void inNumbersAreOftenWrittenInHaste(int digit) {
		int hasty = 0;
		for (int seed = 0; seed < 200; seed++) {
			List<Stroke> strokes = DigitStrokes.inNumber(digit, new Sampler(seed));
			Stroke.Bounds bounds = Stroke.Bounds.of(strokes);
			assertThat(Math.max(bounds.width(), bounds.height())).isCloseTo(1, within(1e-4f));
			Sampler skipped = new Sampler(seed);
			skipped.chance(0.5);
			hasty += sizes(strokes).equals(sizes(DigitStrokes.of(digit, skipped))) ? 0 : 1;
		}

		assertThat(hasty).isBetween(20, 150);
	}

	private static List<Integer> sizes(List<Stroke> strokes) {
		return strokes.stream().map(Stroke::size).toList();
	}

}
