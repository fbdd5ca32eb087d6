package dev.digits.trainer.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.digits.frame.Frame;
import dev.digits.trainer.mnist.LabelledFrames;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AnswersTests {

	private final Answers answers = new Answers(List.of(new float[] { 2, 0 }, new float[] { 0, 1 }),
			new int[] { 0, 0 });

	@Test
	void answersWithTheLargestLogit() {
		assertThat(this.answers.digits()).containsExactly(0, 1);
		assertThat(this.answers.accuracy()).isEqualTo(0.5);
	}

	@Test
	void measuresTheSurpriseOfTheTruth() {
		double expected = (Math.log(1 + Math.exp(-2)) + Math.log(1 + Math.exp(1))) / 2;
		assertThat(this.answers.loss(1)).isCloseTo(expected, within(1e-12));
	}

	@Test
	void findsTheLargestDifference() {
		Answers other = new Answers(List.of(new float[] { 2, 0.25f }, new float[] { -0.5f, 1 }), new int[] { 0, 0 });
		assertThat(this.answers.largestDifference(other)).isEqualTo(0.5);
	}

	@Test
	void findsTheMeanDifference() {
		Answers other = new Answers(List.of(new float[] { 2, 0.25f }, new float[] { -0.5f, 1 }), new int[] { 0, 0 });
		assertThat(this.answers.meanDifference(other)).isEqualTo(0.1875);
	}

	@Test
	void asksInBatchesOfAtMostAHundred() {
		List<Integer> batches = new ArrayList<>();
		Frame frame = new Frame(new byte[Frame.SIZE * Frame.SIZE]);
		Answers.of((frames) -> {
			batches.add(frames.size());
			return Collections.nCopies(frames.size(), new float[10]);
		}, new LabelledFrames(Collections.nCopies(250, frame), new int[250]));
		assertThat(batches).containsExactly(100, 100, 50);
	}

}
