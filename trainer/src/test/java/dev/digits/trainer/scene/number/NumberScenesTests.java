package dev.digits.trainer.scene.number;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.DrawnDigits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberScenesTests {

	private static final NumberScenes SCENES = scenes(42);

	private static final List<NumberScene> SOME = LongStream.range(0, 360).mapToObj(SCENES::scene).toList();

	@Test
	void aNumberIsAlwaysTheSameScene() {
		NumberScenes again = scenes(42);

		IntStream.of(0, 7, 300).forEach((index) -> assertSame(again.scene(index), SOME.get(index)));
	}

	@Test
	void severalThreadsMakeTheSameScenesAsOne() {
		List<NumberScene> together = LongStream.range(0, 60).parallel().mapToObj(SCENES::scene).toList();

		for (int i = 0; i < together.size(); i++) {
			assertSame(together.get(i), SOME.get(i));
		}
	}

	@Test
	void anotherSeedGivesOtherScenes() {
		assertThat(scenes(43).scene(5).picture().pixels()).isNotEqualTo(SOME.get(5).picture().pixels());
	}

	@Test
	void scenesWhoseNumbersLeaveTheSameRemainderAreOfOneSize() {
		for (int index = 0; index < SOME.size(); index++) {
			GreyPicture picture = SOME.get(index).picture();
			GreyPicture first = SOME.get(index % SCENES.sizes()).picture();
			assertThat(picture.width()).isEqualTo(first.width());
			assertThat(picture.height()).isEqualTo(first.height());
			assertThat(picture.width() % 16 + picture.height() % 16).isZero();
		}
	}

	@Test
	void showsEveryDigitInEveryRow() {
		Set<List<Integer>> seen = digits().map((digit) -> List.of(digit.row(), digit.value()))
			.collect(Collectors.toSet());

		assertThat(seen).hasSizeGreaterThan(35);
	}

	@Test
	void rowsHaveOneToTwelveDigits() {
		Set<Long> lengths = new HashSet<>();
		SOME.forEach((scene) -> lengths.addAll(scene.digits()
			.stream()
			.collect(Collectors.groupingBy(NumberScene.Digit::row, Collectors.counting()))
			.values()));

		assertThat(lengths).contains(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
	}

	@Test
	void digitsAreFromEightPixelsHighToHalfAPage() {
		assertThat(digits().mapToDouble((digit) -> digit.box().height()).min().orElseThrow()).isBetween(8.0, 12.0);
		assertThat(digits().mapToDouble((digit) -> digit.box().height()).max().orElseThrow()).isGreaterThan(70);
	}

	@Test
	void someScenesShowNoDigitAndSomeDigitsAreIgnored() {
		long none = SOME.stream().filter((scene) -> scene.digits().isEmpty() && scene.ignored().isEmpty()).count();
		long ignored = SOME.stream().filter((scene) -> !scene.ignored().isEmpty()).count();

		assertThat(none).isBetween(8L, 60L);
		assertThat(ignored).isBetween(15L, 150L);
	}

	@Test
	void mostOfADigitsBoxLiesOnThePicture() {
		for (NumberScene scene : SOME) {
			Box picture = new Box(0, 0, scene.picture().width(), scene.picture().height());
			assertThat(scene.digits())
				.allSatisfy((digit) -> assertThat(picture.common(digit.box())).isGreaterThan(0.6 * digit.box().area()));
		}
	}

	@Test
	void aFewAreScansInBlackAndWhite() {
		long scans = SOME.stream().filter((scene) -> {
			int[] counts = new int[256];
			for (byte level : scene.picture().pixels()) {
				counts[level & 0xFF]++;
			}
			Arrays.sort(counts);
			// Black, white, and around a cut-out its mean.
			return counts[253] > 0 && counts[253] + counts[254] + counts[255] > 0.8 * scene.picture().pixels().length;
		}).count();

		assertThat(scans).isBetween(15L, 120L);
	}

	private static void assertSame(NumberScene scene, NumberScene other) {
		assertThat(scene.picture().pixels()).isEqualTo(other.picture().pixels());
		assertThat(scene.digits()).isEqualTo(other.digits());
		assertThat(scene.ignored()).isEqualTo(other.ignored());
	}

	private static Stream<NumberScene.Digit> digits() {
		return SOME.stream().flatMap((scene) -> scene.digits().stream());
	}

	private static NumberScenes scenes(long seed) {
		try {
			return NumberScenes.training(DrawnDigits.frames(60), Optional.empty(), seed);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
