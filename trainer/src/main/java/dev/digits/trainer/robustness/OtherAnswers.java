package dev.digits.trainer.robustness;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.digits.evaluation.Evaluation;
import dev.digits.reading.Reading;
import dev.digits.recognition.Prediction;

/**
 * What the service would say to pictures that show no digit.
 *
 * @param name what they show
 * @param answers to each of them
 */
public record OtherAnswers(String name, List<OtherAnswer> answers) {

	/**
	 * Ask the service.
	 * @param pictures what to ask
	 * @param served the network as it is served
	 * @return its answers
	 */
	public static OtherAnswers of(OtherPictures pictures, ServedNetwork served) {
		return new OtherAnswers(pictures.name(), IntStream.range(0, pictures.count()).parallel().mapToObj((index) -> {
			OtherPicture picture = pictures.get(index);
			return new OtherAnswer(picture.shows(), served.answer(picture.picture()));
		}).toList());
	}

	/**
	 * Ask the service and sum up.
	 * @param kinds what to ask
	 * @param served the network as it is served
	 * @param digits the network's answers to the test pictures of digits
	 * @param score tells from an answer how likely it is that there is a digit at all
	 * @return the figures of each kind
	 */
	public static List<Evaluation.Others> measure(List<OtherPictures> kinds, ServedNetwork served,
			List<Prediction> digits, ToDoubleFunction<Prediction> score) {
		return kinds.stream().map((pictures) -> of(pictures, served).summary(digits, score)).toList();
	}

	/**
	 * Sum up.
	 * @param digits the network's answers to the test pictures of digits
	 * @param score tells from an answer how likely it is that there is a digit at all
	 * @return the figures
	 */
	public Evaluation.Others summary(List<Prediction> digits, ToDoubleFunction<Prediction> score) {
		return new Evaluation.Others(this.name, this.answers.size(), auroc(digits, score), flagged());
	}

	/**
	 * Whether each picture shows a letter.
	 * @return true if it is known which
	 */
	public boolean areLetters() {
		return this.answers.stream().allMatch((answer) -> answer.shows().length() == 1);
	}

	double auroc(List<Prediction> digits, ToDoubleFunction<Prediction> score) {
		return Auroc.of(digits.stream().mapToDouble(score).toArray(),
				this.answers.stream().mapToDouble((answer) -> answer.score(score)).toArray());
	}

	private double flagged() {
		return this.answers.stream().filter(OtherAnswer::isFlagged).count() / (double) this.answers.size();
	}

	/**
	 * What the service would say to one picture.
	 *
	 * @param shows what the picture shows
	 * @param answer empty if it was refused
	 */
	record OtherAnswer(String shows, Optional<Reading> answer) {

		/**
		 * What is refused, or seen to be several, is taken for a digit less than anything
		 * else.
		 */
		double score(ToDoubleFunction<Prediction> score) {
			return this.answer.filter((given) -> !given.showsSeveral())
				.map(Reading::prediction)
				.map(score::applyAsDouble)
				.orElse(Double.NEGATIVE_INFINITY);
		}

		boolean isFlagged() {
			return this.answer.filter((given) -> !given.uncertain()).isEmpty();
		}

	}

}
