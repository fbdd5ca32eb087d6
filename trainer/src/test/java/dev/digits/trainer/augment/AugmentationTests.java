package dev.digits.trainer.augment;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

import dev.digits.frame.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AugmentationTests {

	private final Augmentation augmentation = new Augmentation();

	private final Frame seven = Drawings.seven().frame();

	@Test
	void changesAFrameAlwaysAlikeForTheSameSeed() {
		assertThat(this.augmentation.vary(this.seven, 5, 1)).isEqualTo(this.augmentation.vary(this.seven, 5, 1));
	}

	@Test
	void changesAFrameOtherwiseForAlmostEverySeed() {
		assertThat(LongStream.range(0, 200).mapToObj((seed) -> this.augmentation.vary(this.seven, seed, 1)).distinct())
			.hasSizeGreaterThan(185);
	}

	@Test
	void changesFramesMoreRarelyAtLessStrength() {
		assertThat(LongStream.range(0, 50).mapToObj((seed) -> this.augmentation.vary(this.seven, seed, 0)))
			.containsOnly(this.seven);
		assertThat(LongStream.range(0, 200)
			.filter((seed) -> this.augmentation.vary(this.seven, seed, 0.3).equals(this.seven)))
			.hasSizeBetween(40, 160);
	}

	@Test
	void leavesTheGivenFrameAsItIs() {
		Frame copy = new Frame(this.seven.pixels().clone());
		LongStream.range(0, 50).forEach((seed) -> this.augmentation.vary(this.seven, seed, 1));
		assertThat(this.seven).isEqualTo(copy);
	}

	@Test
	void keepsTheDensestInkFullAndMostOfTheDigitInTheFrame() {
		int before = ink(this.seven);
		assertThat(LongStream.range(0, 500)).allSatisfy((seed) -> {
			Frame varied = this.augmentation.vary(this.seven, seed, 1);
			int most = 0;
			for (byte pixel : varied.pixels()) {
				most = Math.max(most, pixel & 0xFF);
			}
			assertThat(most).isEqualTo(255);
			assertThat(ink(varied)).isBetween(before / 6, 6 * before);
		});
	}

	@Test
	void leavesAnEmptyFrameEmpty() {
		Frame empty = new Frame(new byte[Frame.SIZE * Frame.SIZE]);
		assertThat(new Levels().apply(Drawing.of(empty), new SplittableRandom(1)).frame()).isEqualTo(empty);
		assertThat(new Warp().apply(Drawing.of(empty), new SplittableRandom(1)).frame()).isEqualTo(empty);
	}

	private static int ink(Frame frame) {
		int sum = 0;
		for (byte pixel : frame.pixels()) {
			sum += pixel & 0xFF;
		}
		return sum;
	}

}
