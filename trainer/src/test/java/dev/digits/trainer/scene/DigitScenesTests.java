package dev.digits.trainer.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.digits.detection.Letterbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DigitScenesTests {

	private static final int SCENES = 400;

	private static List<SceneExample> first;

	private final DigitScenes scenes = scenes(42);

	@BeforeAll
	static void draw() {
		DigitScenes scenes = scenes(42);
		first = LongStream.range(0, SCENES).mapToObj(scenes::scene).toList();
	}

	@Test
	void aNumberIsAlwaysTheSameScene() {
		DigitScenes again = scenes(42);

		LongStream.of(0, 7, 1_000_000)
			.forEach((index) -> assertThat(again.scene(index)).usingRecursiveComparison()
				.isEqualTo(this.scenes.scene(index)));
	}

	@Test
	void severalThreadsMakeTheSameScenesAsOne() {
		List<byte[]> alone = LongStream.range(0, 40).mapToObj(this.scenes::scene).map(SceneExample::pixels).toList();

		List<byte[]> together = LongStream.range(0, 40)
			.parallel()
			.mapToObj(this.scenes::scene)
			.map(SceneExample::pixels)
			.toList();

		assertThat(together).usingRecursiveComparison().isEqualTo(alone);
	}

	@Test
	void anotherSeedGivesOtherScenes() {
		assertThat(scenes(43).scene(5).pixels()).isNotEqualTo(this.scenes.scene(5).pixels());
	}

	@Test
	void showsEachDigitAboutAsOftenAndSometimesNone() {
		int[] counts = new int[11];
		first.forEach((scene) -> counts[scene.label()]++);

		assertThat(IntStream.of(counts)).allMatch((count) -> count > SCENES / 25 && count < SCENES / 6);
	}

	@Test
	void theBoxOfADigitLiesInTheSquare() {
		first.stream().filter(SceneExample::hasDigit).forEach((scene) -> {
			assertThat(scene.left()).isBetween(0f, scene.right());
			assertThat(scene.top()).isBetween(0f, scene.bottom());
			assertThat(scene.right()).isLessThanOrEqualTo(1);
			assertThat(scene.bottom()).isLessThanOrEqualTo(1);
		});
	}

	@Test
	void inTheBoxTheLevelsDifferMoreThanAroundIt() {
		long plain = first.stream()
			.filter(SceneExample::hasDigit)
			.filter((scene) -> deviation(scene, true) > deviation(scene, false))
			.count();

		// Shadows, tables and lines may outweigh a pale digit.
		assertThat(plain).isGreaterThan(SCENES / 2);
	}

	@ParameterizedTest
	@EnumSource(SceneKind.class)
	void withoutAKindScenesStillShowEveryDigit(SceneKind left) throws IOException {
		DigitScenes some = DigitScenes.training(DrawnDigits.frames(60), Optional.empty(), 42,
				EnumSet.complementOf(EnumSet.of(left)));

		Set<Integer> labels = LongStream.range(0, 150)
			.mapToObj(some::scene)
			.map(SceneExample::label)
			.collect(Collectors.toSet());

		assertThat(labels).contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
		assertThat(labels.contains(SceneExample.NONE)).isEqualTo(left != SceneKind.NO_DIGIT);
	}

	@Test
	void saysHowToGetFontsWhereThereAreNone() {
		assertThatIOException()
			.isThrownBy(() -> DigitScenes.training(DrawnDigits.frames(10), Optional.of(Path.of("nowhere")), 1))
			.withMessageContaining("npm ci");
	}

	private static double deviation(SceneExample scene, boolean inside) {
		int[] levels = IntStream.range(0, scene.pixels().length).filter((pixel) -> {
			double x = (pixel % Letterbox.SIZE + 0.5) / Letterbox.SIZE;
			double y = (pixel / Letterbox.SIZE + 0.5) / Letterbox.SIZE;
			return inside == (x > scene.left() && x < scene.right() && y > scene.top() && y < scene.bottom());
		}).map((pixel) -> scene.pixels()[pixel] & 0xFF).toArray();
		double mean = IntStream.of(levels).average().orElse(0);
		return Math
			.sqrt(IntStream.of(levels).mapToDouble((level) -> (level - mean) * (level - mean)).average().orElse(0));
	}

	private static DigitScenes scenes(long seed) {
		try {
			return DigitScenes.training(DrawnDigits.frames(60), Optional.empty(), seed);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
