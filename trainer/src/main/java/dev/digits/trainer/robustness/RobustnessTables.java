package dev.digits.trainer.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import dev.digits.evaluation.Evaluation;
import dev.digits.recognition.Prediction;
import dev.digits.trainer.robustness.OtherAnswers.OtherAnswer;

/**
 * The figures as tables in Markdown.
 *
 * @param digits the network's answers to the test pictures of digits
 */
public record RobustnessTables(List<Prediction> digits) {

	/** A score is high that this share of the digits reaches. */
	private static final double REACHED = 0.95;

	private static final int LETTERS = 10;

	/**
	 * The errors of each corruption.
	 * @param corruptions at least one
	 * @return the lines of a table, the last one with the means
	 */
	public static List<String> corruptions(List<Evaluation.Corruption> corruptions) {
		List<String> lines = new ArrayList<>();
		lines.add("| corruption | pictures | network's error | service's error |");
		lines.add("|---|---|---|---|");
		corruptions.forEach((corruption) -> lines.add(row("| %s | %d | %.2f %% | %.2f %% |", corruption.name(),
				corruption.count(), 100 * corruption.networkError(), 100 * corruption.serviceError())));
		lines.add(row("| mean | %d | %.2f %% | %.2f %% |",
				corruptions.stream().mapToInt(Evaluation.Corruption::count).sum(),
				100 * mean(corruptions, Evaluation.Corruption::networkError),
				100 * mean(corruptions, Evaluation.Corruption::serviceError)));
		return lines;
	}

	/** Each corruption counts the same. */
	private static double mean(List<Evaluation.Corruption> corruptions, ToDoubleFunction<Evaluation.Corruption> error) {
		return corruptions.stream().mapToDouble(error).average().orElseThrow();
	}

	/**
	 * How well several scores tell digits from what is none.
	 * @param kinds the answers to pictures of each kind
	 * @return the lines of a table
	 */
	public List<String> others(List<OtherAnswers> kinds) {
		List<String> lines = new ArrayList<>();
		lines.add("| what is no digit | pictures | AUROC by confidence | by negative energy | refused or uncertain |");
		lines.add("|---|---|---|---|---|");
		for (OtherAnswers kind : kinds) {
			Evaluation.Others byProbability = kind.summary(this.digits, score());
			lines.add(row("| %s | %d | %.4f | %.4f | %.1f %% |", kind.name(), byProbability.count(),
					byProbability.auroc(), kind.auroc(this.digits, Scores.negativeEnergy()),
					100 * byProbability.flagged()));
		}
		return lines;
	}

	/**
	 * What is taken for a digit most often: given as high a probability as nineteen in
	 * twenty digits reach.
	 * @param kind the answers to pictures of one kind
	 * @return the lines of a table, ten rows at most
	 */
	public List<String> mostOftenTaken(OtherAnswers kind) {
		double high = high();
		Map<String, List<OtherAnswer>> byLetter = kind.answers()
			.stream()
			.collect(Collectors.groupingBy(OtherAnswer::shows, TreeMap::new, Collectors.toList()));
		List<String> lines = new ArrayList<>();
		lines.add("| %s | pictures | as high a probability as 95 %% of the digits | refused or uncertain |"
			.formatted(kind.name()));
		lines.add("|---|---|---|---|");
		byLetter.entrySet()
			.stream()
			.map((entry) -> Taken.of(entry.getKey(), entry.getValue(), score(), high))
			.sorted(Comparator.comparingDouble(Taken::high).reversed().thenComparing(Taken::letter))
			.limit(LETTERS)
			.forEach((taken) -> lines.add(row("| %s | %d | %.1f %% | %.1f %% |", taken.letter(), taken.count(),
					100 * taken.high(), 100 * taken.flagged())));
		return lines;
	}

	private static ToDoubleFunction<Prediction> score() {
		return Scores.confidence();
	}

	private double high() {
		double[] scores = this.digits.stream().mapToDouble(score()).sorted().toArray();
		return scores[(int) ((1 - REACHED) * scores.length)];
	}

	private static String row(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

	private record Taken(String letter, int count, double high, double flagged) {

		static Taken of(String letter, List<OtherAnswer> answers, ToDoubleFunction<Prediction> score, double high) {
			return new Taken(letter, answers.size(),
					answers.stream().filter((answer) -> answer.score(score) >= high).count() / (double) answers.size(),
					answers.stream().filter((answer) -> answer.isFlagged()).count() / (double) answers.size());
		}

	}

}
