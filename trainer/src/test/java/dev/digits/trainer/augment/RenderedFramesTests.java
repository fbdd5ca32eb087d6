package dev.digits.trainer.augment;

import java.util.List;
import java.util.stream.IntStream;

import dev.digits.picture.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedFramesTests {

	private static final int COUNT = 60;

	private final RenderedFrames frames = RenderedFrames.render(COUNT, 1);

	@Test
	void findsTheDigitInMostPhotosAndCountsTheRest() {
		assertThat(this.frames.found().size() + this.frames.missed()).isEqualTo(COUNT);
		assertThat(this.frames.missed()).isLessThan(COUNT / 4);
	}

	@Test
	void showsEveryDigitAboutAsOften() {
		for (int digit = 0; digit < 10; digit++) {
			int wanted = digit;
			assertThat(IntStream.of(this.frames.found().labels()).filter((label) -> label == wanted).count())
				.isBetween(1L, COUNT / 10L);
		}
	}

	@Test
	void dependsOnTheSeedAlone() {
		List<Frame> same = RenderedFrames.render(COUNT, 1).found().frames();
		assertThat(same).isEqualTo(this.frames.found().frames());
		assertThat(RenderedFrames.render(COUNT, 2).found().frames()).doesNotContainAnyElementsOf(same);
	}

}
