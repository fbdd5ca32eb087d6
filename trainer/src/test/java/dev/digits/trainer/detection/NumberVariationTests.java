package dev.digits.trainer.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.number.NumberScene;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberVariationTests {

	private final NumberVariation variation = new NumberVariation();

	private final List<NumberScene> scenes = BarNumbers.list(1, 12);

	@Test
	void isTheSameFromTheSameSeed() {
		assertThat(this.variation.vary(this.scenes, 4).inputs())
			.isEqualTo(this.variation.vary(this.scenes, 4).inputs());
		assertThat(this.variation.vary(this.scenes, 4).inputs())
			.isNotEqualTo(this.variation.vary(this.scenes, 5).inputs());
	}

	@Test
	void changesNoScene() {
		List<byte[]> before = this.scenes.stream().map((scene) -> scene.picture().pixels().clone()).toList();
		this.variation.vary(this.scenes, 3);
		assertThat(this.scenes.stream().map((scene) -> scene.picture().pixels()).toList())
			.containsExactlyElementsOf(before);
	}

	@Test
	void scalesHalfOfTheBatchesToMultiplesOfSixteen() {
		Set<List<Integer>> sizes = new HashSet<>();
		int same = 0;
		for (int seed = 0; seed < 60; seed++) {
			Batch<NumberScene> batch = this.variation.vary(this.scenes, seed);
			sizes.add(List.of(batch.width() % 16, batch.height() % 16));
			same += (batch.width() == 96 && batch.height() == 48) ? 1 : 0;
		}
		assertThat(sizes).containsExactly(List.of(0, 0));
		assertThat(same).isBetween(25, 58);
	}

	@Test
	void movesTheBoxesWithThePicture() {
		for (int seed = 0; seed < 20; seed++) {
			Batch<NumberScene> batch = this.variation.vary(this.scenes, seed);
			for (int i = 0; i < this.scenes.size(); i++) {
				int picture = i;
				assertThat(batch.scenes().get(i).digits()).allSatisfy((digit) -> {
					int x = (int) digit.box().middleX();
					int y = (int) digit.box().middleY();
					if (x >= 0 && y >= 0 && x < batch.width() && y < batch.height()) {
						float level = batch.inputs()[(picture * batch.height() + y) * batch.width() + x];
						assertThat(Math.abs(level)).isGreaterThan(1);
					}
				});
			}
		}
	}

	@Test
	void keepsTheValuesAndShapesOfTheDigits() {
		Batch<NumberScene> batch = this.variation.vary(this.scenes, 1);
		for (int i = 0; i < this.scenes.size(); i++) {
			List<NumberScene.Digit> before = this.scenes.get(i).digits();
			List<NumberScene.Digit> after = batch.scenes().get(i).digits();
			assertThat(after).extracting(NumberScene.Digit::value)
				.containsExactlyElementsOf(before.stream().map(NumberScene.Digit::value).toList());
			Box box = after.get(0).box();
			assertThat(box.width() > box.height())
				.isEqualTo(before.get(0).box().width() > before.get(0).box().height());
		}
	}

}
