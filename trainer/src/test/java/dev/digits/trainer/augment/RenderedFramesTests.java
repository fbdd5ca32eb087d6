package dev.digits.trainer.augment;

import java.util.List;
import java.util.stream.IntStream;

import dev.digits.frame.Frame;
import dev.digits.trainer.mnist.LabelledFrames;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedFramesTests {

	private static final int COUNT = 84;

	private final RenderedFrames frames = RenderedFrames.render(COUNT, 1);

	@Test
	void findsTheInkInMostPhotosAndCountsTheRest() {
		assertThat(this.frames.digits().size() + this.frames.others().size() + this.frames.missed()).isEqualTo(COUNT);
		assertThat(this.frames.missed()).isLessThan(COUNT / 4);
	}

	@Test
	void showsEveryDigitAboutAsOften() {
		for (int digit = 0; digit < 10; digit++) {
			int wanted = digit;
			assertThat(IntStream.of(this.frames.digits().labels()).filter((label) -> label == wanted).count())
				.isBetween(1L, COUNT / 14L);
		}
	}

	@Test
	void showsOtherThingsFourTimesAsOftenAsADigit() {
		assertThat(this.frames.others().labels()).hasSizeBetween(COUNT / 14, 4 * COUNT / 14)
			.containsOnly(LabelledFrames.NO_DIGIT);
	}

	@Test
	void dependsOnTheSeedAlone() {
		List<Frame> same = RenderedFrames.render(COUNT, 1).digits().frames();
		assertThat(same).isEqualTo(this.frames.digits().frames());
		assertThat(RenderedFrames.render(COUNT, 2).digits().frames()).doesNotContainAnyElementsOf(same);
	}

}
