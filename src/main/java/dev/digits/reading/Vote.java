package dev.digits.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.digits.detection.DetectedDigit;

/**
 * What several looks at the same number come to.
 *
 * @param winner the most certain proposal of the number that won; its digits have the
 * mean of what all looks say of them
 * @param leftOut digits that any look saw, but the winner has not
 * @param support how certain those are that propose it, the best three together, 0 to 3
 * @param opposition the same for the number that came second
 */
record Vote(Proposal winner, List<DetectedDigit> leftOut, double support, double opposition) {

	private static final int BEST = 3;

	/** With so much support more looks would hardly change anything ... */
	private static final double DECIDED = 1.6;

	/** ... if there is no more opposition. */
	private static final double OPPOSED = 0.05;

	/** A digit of so much certainty must not be left out silently. */
	private static final double CLEAR = 0.5;

	/** Those look at the same digits whose heights differ by less than this factor. */
	private static final double SAME = 1.6;

	/** Certainty decides; where all are uncertain, evidence does. */
	private static final double EVIDENCE = 0.002;

	/**
	 * Let proposals vote.
	 * @param proposals at least one
	 * @return the number that most of them propose, weighted by their certainty
	 */
	static Vote of(List<Proposal> proposals) {
		Proposal best = best(proposals);
		List<Proposal> same = proposals.stream()
			.filter((proposal) -> Math.abs(Math.log(proposal.height() / best.height())) < Math.log(SAME))
			.toList();
		Map<String, List<Proposal>> texts = same.stream()
			.collect(Collectors.groupingBy(Proposal::text, LinkedHashMap::new, Collectors.toList()));
		List<List<Proposal>> ranked = texts.values()
			.stream()
			.sorted(Comparator.comparingDouble(Vote::value).reversed())
			.toList();
		Proposal winner = ranked.get(0)
			.stream()
			.max(Comparator.comparingDouble(Proposal::certainty))
			.orElseThrow()
			.withMeanLogits(same.stream().flatMap(Proposal::stream).toList());
		return new Vote(winner, leftOut(winner, proposals), support(ranked.get(0)),
				ranked.stream().skip(1).mapToDouble(Vote::support).max().orElse(0));
	}

	/** Each place once, whichever look saw it best. */
	private static List<DetectedDigit> leftOut(Proposal winner, List<Proposal> proposals) {
		List<DetectedDigit> known = winner.digits();
		List<DetectedDigit> leftOut = new ArrayList<>();
		proposals.stream()
			.flatMap(Proposal::all)
			.filter((digit) -> digit.certainty() >= CLEAR && winner.isOfSimilarSize(digit.box()))
			.sorted(Comparator.comparingDouble(DetectedDigit::certainty).reversed())
			.filter((digit) -> Stream.concat(known.stream(), leftOut.stream()).noneMatch(digit::overlaps))
			.forEach(leftOut::add);
		return leftOut;
	}

	/**
	 * For which most speaks.
	 * @param proposals at least one
	 * @return one of them
	 */
	static Proposal best(List<Proposal> proposals) {
		return proposals.stream().max(Comparator.comparingDouble(Proposal::evidence)).orElseThrow();
	}

	/**
	 * Whether more looks would hardly change anything.
	 * @return true if two are as good as certain of the same number, and none of another
	 */
	boolean isDecided() {
		return this.support >= DECIDED && this.opposition < OPPOSED;
	}

	List<DetectedDigit> digits() {
		return this.winner.digits();
	}

	private static double value(List<Proposal> same) {
		return support(same)
				+ EVIDENCE * same.stream().mapToDouble((proposal) -> Math.max(0, proposal.evidence())).sum();
	}

	private static double support(List<Proposal> same) {
		return same.stream()
			.map(Proposal::certainty)
			.sorted(Comparator.reverseOrder())
			.limit(BEST)
			.mapToDouble(Double::doubleValue)
			.sum();
	}

}
