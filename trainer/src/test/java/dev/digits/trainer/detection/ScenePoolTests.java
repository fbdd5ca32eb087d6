package dev.digits.trainer.detection;

import java.util.List;
import java.util.stream.IntStream;

import dev.digits.trainer.detection.ScenePool.Sizes;
import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.scene.SceneSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScenePoolTests {

	/** Scenes that know their number. */
	private final SceneSource<SceneExample> numbered = (index) -> new SceneExample(new byte[0], 0, index, 0, 0, 0);

	@Test
	void growsUntilItIsFull() {
		try (ScenePool<SceneExample> pool = pool(0)) {
			assertThat(numbers(pool)).containsExactlyInAnyOrder(0, 1, 2, 3);
			pool.renew();
			assertThat(numbers(pool)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
		}
	}

	@Test
	void replacesTheOldestOnceItIsFull() {
		try (ScenePool<SceneExample> pool = pool(0)) {
			IntStream.range(0, 3).forEach((step) -> pool.renew());
			assertThat(numbers(pool)).containsExactlyInAnyOrder(5, 6, 7, 8, 9, 10, 11, 12);
		}
	}

	@Test
	void isTheSameWhenItBeginsAtALaterStep() {
		try (ScenePool<SceneExample> begun = pool(0); ScenePool<SceneExample> resumed = pool(5)) {
			IntStream.range(0, 5).forEach((step) -> begun.renew());
			assertThat(numbers(resumed)).isEqualTo(numbers(begun));
			begun.renew();
			resumed.renew();
			assertThat(numbers(resumed)).isEqualTo(numbers(begun));
		}
	}

	@Test
	void drawsNoSceneTwice() {
		try (ScenePool<SceneExample> pool = pool(2)) {
			assertThat(pool.draw(8, 3)).doesNotHaveDuplicates().hasSize(8);
		}
	}

	@Test
	void drawsByTheSeed() {
		try (ScenePool<SceneExample> pool = pool(2)) {
			assertThat(pool.draw(4, 1)).isEqualTo(pool.draw(4, 1)).isNotEqualTo(pool.draw(4, 2));
		}
	}

	@Test
	void drawsScenesOfOneSizeWhereThereAreSeveral() {
		SceneSource<SceneExample> threeSizes = new SceneSource<>() {

			@Override
			public SceneExample scene(long index) {
				return ScenePoolTests.this.numbered.scene(index);
			}

			@Override
			public int sizes() {
				return 3;
			}

		};
		try (ScenePool<SceneExample> pool = new ScenePool<>(threeSizes, new Sizes(12, 5, 16), 1, 0)) {
			for (int step = 0; step < 6; step++) {
				assertThat(pool.draw(4, step)).hasSize(4)
					.extracting((scene) -> (int) scene.left() % 3)
					.containsOnly((int) pool.draw(4, step).get(0).left() % 3);
				pool.renew();
			}
		}
	}

	@Test
	void tellsWhatSpoiltAScene() {
		SceneSource<SceneExample> spoilt = (index) -> {
			if (index > 5) {
				throw new IllegalStateException("no ink");
			}
			return this.numbered.scene(index);
		};
		try (ScenePool<SceneExample> pool = new ScenePool<>(spoilt, new Sizes(4, 3, 8), 1, 0)) {
			assertThatThrownBy(pool::renew).hasRootCauseMessage("no ink");
		}
	}

	private ScenePool<SceneExample> pool(int step) {
		return new ScenePool<>(this.numbered, new Sizes(4, 3, 8), 2, step);
	}

	private static List<Integer> numbers(ScenePool<SceneExample> pool) {
		return pool.draw(pool.size(), 1).stream().map((scene) -> (int) scene.left()).toList();
	}

}
