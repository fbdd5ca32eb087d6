package dev.digits.trainer.augment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.digits.frame.Frame;
import dev.digits.trainer.mnist.LabelledFrames;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtherFramesTests {

	private static final int COUNT = 140;

	private final LabelledFrames sevens = new LabelledFrames(List.of(Drawings.seven().frame()), 7);

	@Test
	void areLabelledAsNoDigit() {
		assertThat(OtherFrames.of(this.sevens, COUNT, 1).labels()).hasSize(COUNT).containsOnly(LabelledFrames.NO_DIGIT);
	}

	@Test
	void neverShowTheDigitAsItWas() {
		assertThat(OtherFrames.of(this.sevens, COUNT, 1).frames()).doesNotContain(this.sevens.frames().get(0));
	}

	@Test
	void dependOnTheSeedAlone() {
		List<Frame> frames = OtherFrames.of(this.sevens, COUNT, 1).frames();
		assertThat(OtherFrames.of(this.sevens, COUNT, 1).frames()).isEqualTo(frames);
		assertThat(OtherFrames.of(this.sevens, COUNT, 2).frames()).isNotEqualTo(frames);
	}

	@Test
	void areMadeOfOtherThingsWhereNoDigitCanBeTurned() {
		LabelledFrames zeros = new LabelledFrames(this.sevens.frames(), 0);
		assertThat(OtherFrames.of(zeros, COUNT, 3).frames()).hasSize(COUNT).doesNotContain(zeros.frames().get(0));
	}

	@Test
	void scribblesAndTexturesDifferEachTime() {
		assertThat(IntStream.range(0, 50)
			.mapToObj((seed) -> Scribble.draw(new SplittableRandom(seed)).frame())
			.collect(Collectors.toSet())).hasSize(50);
		assertThat(IntStream.range(0, 50)
			.mapToObj((seed) -> Surface.draw(new SplittableRandom(seed)).frame())
			.collect(Collectors.toSet())).hasSizeGreaterThan(45);
	}

}
