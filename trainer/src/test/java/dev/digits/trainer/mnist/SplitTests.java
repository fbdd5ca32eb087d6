package dev.digits.trainer.mnist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.digits.frame.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SplitTests {

	private final LabelledFrames all = numbered(60_000);

	@Test
	void holdsBack5000OfMnist() {
		Split split = Split.of(this.all);
		assertThat(split.training().size()).isEqualTo(55_000);
		assertThat(split.validation().size()).isEqualTo(5_000);
	}

	@Test
	void sharesNoPictureAndLosesNone() {
		Split split = Split.of(this.all);
		Set<Frame> training = new HashSet<>(split.training().frames());
		Set<Frame> validation = new HashSet<>(split.validation().frames());
		assertThat(Collections.disjoint(training, validation)).isTrue();
		assertThat(training.size() + validation.size()).isEqualTo(60_000);
	}

	@Test
	void keepsEachLabelWithItsPicture() {
		LabelledFrames validation = Split.of(this.all).validation();
		for (int i = 0; i < validation.size(); i++) {
			assertThat(validation.frames().get(i).at(2, 0) % 10).isEqualTo(validation.labels()[i]);
		}
	}

	@Test
	void isAlwaysTheSame() {
		assertThat(Split.of(this.all).validation().frames()).isEqualTo(Split.of(this.all).validation().frames());
	}

	@Test
	void ordersByTheSeed() {
		assertThat(Split.permutation(100, 1)).isEqualTo(Split.permutation(100, 1))
			.isNotEqualTo(Split.permutation(100, 2))
			.containsExactlyInAnyOrder(Split.permutation(100, 2))
			.contains(0, 99);
	}

	/** Each frame holds its number in its first three pixels. */
	private static LabelledFrames numbered(int count) {
		List<Frame> frames = new ArrayList<>();
		int[] labels = new int[count];
		for (int i = 0; i < count; i++) {
			byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
			pixels[0] = (byte) (i >> 16);
			pixels[1] = (byte) (i >> 8);
			pixels[2] = (byte) i;
			frames.add(new Frame(pixels));
			labels[i] = (i & 0xFF) % 10;
		}
		return new LabelledFrames(frames, labels);
	}

}
