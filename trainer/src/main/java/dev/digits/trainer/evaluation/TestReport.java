package dev.digits.trainer.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.digits.evaluation.ConfusionMatrix;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Corruption;
import dev.digits.evaluation.Evaluation.Misread;
import dev.digits.evaluation.Evaluation.Others;
import dev.digits.evaluation.Evaluation.Trial;
import dev.digits.frame.Frame;
import dev.digits.frame.FramePng;

/**
 * What is written about a network's answers to the test set.
 */
public final class TestReport {

	private TestReport() {
	}

	/**
	 * Sum up the answers.
	 * @param dataset the test set's name
	 * @param frames its pictures
	 * @param answers the network's answers to them
	 * @param temperature what logits are divided by
	 * @param corruptions what became of spoilt pictures
	 * @param others what became of pictures of something else
	 * @param trials what became of this network and of others from other seeds
	 * @return the figures, and every misread picture, surest first
	 */
	public static Evaluation of(String dataset, List<Frame> frames, Answers answers, double temperature,
			List<Corruption> corruptions, List<Others> others, List<Trial> trials) {
		int[] digits = answers.digits();
		double[] confidences = answers.confidences(temperature);
		List<Misread> errors = IntStream.range(0, digits.length)
			.filter((i) -> digits[i] != answers.labels()[i])
			.mapToObj((i) -> new Misread(i, answers.labels()[i], digits[i], confidences[i],
					FramePng.dataUri(frames.get(i))))
			.sorted(Comparator.comparingDouble(Misread::confidence).reversed())
			.toList();
		return new Evaluation(dataset, ConfusionMatrix.of(answers.labels(), digits).counts(), answers.loss(temperature),
				Calibration.expectedError(answers, temperature), errors, Calibration.bins(answers, temperature),
				corruptions, others, null, trials);
	}

}
