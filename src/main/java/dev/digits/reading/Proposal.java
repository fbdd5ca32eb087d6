package dev.digits.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;

/**
 * What one look at a picture takes for the number.
 *
 * @param rows the digits from the top, each row from left to right; at least one
 * @param doubts what is nearly a digit and stands beside them
 * @param strays digits that stand apart and were left out
 * @param height how high most digits are, in pixels of the picture
 * @param seen how high they are in pixels of the copy that was looked at
 */
record Proposal(List<List<DetectedDigit>> rows, List<DetectedDigit> doubts, List<DetectedDigit> strays, double height,
		double seen) {

	/** Of this score and more a peak is taken for a digit. */
	private static final double DIGIT = 0.35;

	/** A page has no more digits that are read; the others are left out. */
	private static final int MOST = 120;

	/** A digit of less certainty speaks rather against a proposal. */
	private static final double CREDIBLE = 0.4;

	/** A doubt of this score and less says nothing. */
	private static final double NOTHING = 0.1;

	/** The detector learnt digits of such heights best, in pixels. */
	private static final double LOWEST = 18;

	private static final double HIGHEST = 52;

	/** So much evidence is some: half a digit. */
	private static final double SOME = 0.3;

	/** What each digit of another height takes from the evidence. */
	private static final double UNUSUAL = 0.15;

	/** What is left of the certainty of a proposal with digits of another height. */
	private static final double UNUSUAL_SHARE = 0.3;

	/** Neither a speck nor what the number is printed on, in heights of the digits. */
	private static final double SMALLEST_DOUBT = 0.35;

	private static final double LARGEST_DOUBT = 2.5;

	/** How far from the next digit a doubt matters, in heights of the digits. */
	private static final double NEAR_ACROSS = 1.5;

	private static final double NEAR_DOWN = 0.7;

	/** No doubt is nearly certain. */
	private static final double MAX_DOUBT = 0.98;

	/**
	 * Make a proposal of what was detected.
	 * @param detected all peaks, even low ones, highest score first
	 * @param scale of the copy that was looked at
	 * @return the proposal; {@code null} if there is no digit
	 */
	static Proposal of(List<DetectedDigit> detected, double scale) {
		List<DetectedDigit> digits = detected.stream().filter((digit) -> digit.score() >= DIGIT).limit(MOST).toList();
		if (digits.isEmpty()) {
			return null;
		}
		List<List<DetectedDigit>> rows = TextRows.main(TextRows.of(digits));
		List<DetectedDigit> read = rows.stream().flatMap(List::stream).toList();
		double height = TextRows.height(read);
		List<DetectedDigit> doubts = detected.stream()
			.filter((digit) -> digit.score() < DIGIT && isNear(digit.box(), read, height))
			.toList();
		List<DetectedDigit> strays = detected.stream()
			.filter((digit) -> digit.score() >= DIGIT && !read.contains(digit))
			.toList();
		return new Proposal(rows, doubts, strays, height, height * scale);
	}

	boolean isOfSimilarSize(BoundingBox box) {
		return isOfSimilarSize(box, this.height);
	}

	private static boolean isOfSimilarSize(BoundingBox box, double height) {
		return box.height() > SMALLEST_DOUBT * height && box.height() < LARGEST_DOUBT * height;
	}

	private static boolean isNear(BoundingBox box, List<DetectedDigit> digits, double height) {
		return isOfSimilarSize(box, height) && digits.stream().map(DetectedDigit::box).anyMatch((digit) -> {
			double across = Math.max(digit.left() - box.right(), box.left() - digit.right());
			return across < NEAR_ACROSS * height && Math.abs(digit.middleY() - box.middleY()) < NEAR_DOWN * height;
		});
	}

	Stream<DetectedDigit> stream() {
		return this.rows.stream().flatMap(List::stream);
	}

	/** Those that were left out, too. */
	Stream<DetectedDigit> all() {
		return Stream.concat(stream(), this.strays.stream());
	}

	List<DetectedDigit> digits() {
		return stream().toList();
	}

	/**
	 * The same digits, of which each look says what it is.
	 * @param seen the digits of all looks
	 * @return the same with the mean of the logits that there are at each place
	 */
	Proposal withMeanLogits(List<DetectedDigit> seen) {
		return new Proposal(this.rows.stream()
			.map((row) -> row.stream().map((digit) -> digit.withMeanLogits(seen)).toList())
			.toList(), this.doubts, this.strays, this.height, this.seen);
	}

	String text() {
		return this.rows.stream()
			.map((row) -> row.stream().map((digit) -> Integer.toString(digit.digit())).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

	private boolean isUsual() {
		return this.seen >= LOWEST && this.seen <= HIGHEST;
	}

	/** Whether it was seen as well as can be. */
	boolean isGood() {
		return isUsual() && evidence() >= SOME;
	}

	/** How much speaks for it: about the number of digits that are certain. */
	double evidence() {
		List<DetectedDigit> digits = digits();
		double sum = 0;
		for (DetectedDigit digit : digits) {
			sum += digit.certainty() - CREDIBLE;
		}
		for (DetectedDigit doubt : this.doubts) {
			sum -= Math.max(0, doubt.score() - NOTHING);
		}
		return isUsual() ? sum : sum - UNUSUAL * digits.size();
	}

	/** How likely all digits are right and no doubt is one, 0 to 1, not calibrated. */
	double certainty() {
		double product = 1;
		for (DetectedDigit digit : digits()) {
			product *= digit.certainty();
		}
		for (DetectedDigit doubt : this.doubts) {
			product *= 1 - Math.min(MAX_DOUBT, doubt.score());
		}
		return isUsual() ? product : UNUSUAL_SHARE * product;
	}

}
