package dev.digits.trainer.detection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.digits.detection.Letterbox;
import dev.digits.trainer.scene.SceneExample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FinderVariationTests {

	private static final int SIZE = Letterbox.SIZE;

	private final FinderVariation variation = new FinderVariation();

	private final List<SceneExample> scenes = BarScenes.list(1, 200);

	@Test
	void movesTheBoxWithThePicture() {
		List<SceneExample> varied = this.variation.vary(this.scenes, 1).scenes();
		for (int i = 0; i < varied.size(); i++) {
			SceneExample scene = varied.get(i);
			if (scene.hasDigit()) {
				int left = Math.round(scene.left() * SIZE);
				int top = Math.round(scene.top() * SIZE);
				assertThat(scene.pixels()[top * SIZE + left]).isEqualTo((byte) 60);
				assertThat(left == 0 || scene.pixels()[top * SIZE + left - 1] != 60).isTrue();
				assertThat(top == 0 || scene.pixels()[(top - 1) * SIZE + left] != 60).isTrue();
			}
		}
	}

	@Test
	void keepsTheWholeDigitOnThePicture() {
		List<SceneExample> varied = this.variation.vary(this.scenes, 2).scenes();
		assertThat(varied).filteredOn(SceneExample::hasDigit)
			.allSatisfy((scene) -> assertThat(Math.min(scene.left(), scene.top())).isNotNegative())
			.allSatisfy((scene) -> assertThat(Math.max(scene.right(), scene.bottom())).isLessThanOrEqualTo(1));
	}

	@Test
	void changesNoScene() {
		List<byte[]> before = this.scenes.stream().map((scene) -> scene.pixels().clone()).toList();
		this.variation.vary(this.scenes, 3);
		assertThat(this.scenes.stream().map(SceneExample::pixels).toList()).containsExactlyElementsOf(before);
	}

	@Test
	void isTheSameFromTheSameSeed() {
		assertThat(this.variation.vary(this.scenes, 4).inputs()).isEqualTo(this.variation.vary(this.scenes, 4).inputs())
			.isNotEqualTo(this.variation.vary(this.scenes, 5).inputs());
	}

	@Test
	void showsAFewAsNegatives() {
		Batch<SceneExample> varied = this.variation.vary(this.scenes, 6);
		Batch<SceneExample> unspoilt = FinderTask.batch(varied.scenes());
		long negatives = IntStream.range(0, this.scenes.size())
			.filter((i) -> product(varied, unspoilt, i) < -0.5 * product(unspoilt, unspoilt, i))
			.count();
		assertThat(negatives).isBetween(1L, 20L);
	}

	@Test
	void addsNoiseToHalfOfThem() {
		Batch<SceneExample> varied = this.variation.vary(this.scenes, 7);
		Batch<SceneExample> unspoilt = FinderTask.batch(varied.scenes());
		long same = IntStream.range(0, this.scenes.size())
			.filter((i) -> Math.abs(product(varied, varied, i) - product(unspoilt, unspoilt, i)) < 1e-6)
			.count();
		assertThat(same).isBetween(70L, 130L);
		double loudest = IntStream.range(0, varied.inputs().length)
			.mapToDouble((i) -> Math.abs(Math.abs(varied.inputs()[i]) - Math.abs(unspoilt.inputs()[i])))
			.max()
			.orElseThrow();
		assertThat(loudest).isCloseTo(0.35, within(0.15));
	}

	private static double product(Batch<SceneExample> some, Batch<SceneExample> others, int scene) {
		int from = scene * Letterbox.AREA;
		float[] one = Arrays.copyOfRange(some.inputs(), from, from + Letterbox.AREA);
		return IntStream.range(0, one.length).mapToDouble((i) -> one[i] * others.inputs()[from + i]).sum();
	}

}
