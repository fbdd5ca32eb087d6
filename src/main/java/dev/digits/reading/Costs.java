package dev.digits.reading;

import dev.digits.picture.Glyph;
import dev.digits.picture.Row;
import dev.digits.recognition.Prediction;

/**
 * How little is to be believed of what, as it were in nats: what is twice as unlikely
 * costs 0.7 more. The numbers were chosen by random search on strips of MNIST's training
 * pictures, side by side with gaps and touching; most may be halved or doubled and change
 * no strip in a hundred.
 */
final class Costs {

	/** What a nat of free energy costs ... */
	private static final double ENERGY = 1.1;

	/** ... above this, less the model's bound: nine digits of ten are below. */
	private static final double LIKE_A_DIGIT = -1.4;

	/** Above this the exponential is all that counts. */
	private static final double LARGE = 30;

	/** What a nat of doubt costs, which of the ten it is. */
	private static final double DOUBT = 4.1;

	/** What a digit costs for each height of the row that it is lower than ... */
	private static final double LOW = 9.4;

	/** ... this, in heights of the row. */
	private static final double LOWEST = 0.6;

	/** What a digit costs for each height of the row that it is higher than ... */
	private static final double HIGH = 15;

	/** ... this: a slash is, or a bracket. */
	private static final double HIGHEST = 1.4;

	/** What a digit costs for each height of the row that it is wider than ... */
	private static final double WIDE = 5.6;

	/** ... this share of its height. */
	private static final double WIDEST = 0.9;

	/** What a gap inside a digit costs, for each height of the row. */
	private static final double GAP = 19;

	/** What a cut costs ... */
	private static final double CUT = 0.4;

	/** ... and for each stroke that it goes through, ... */
	private static final double STROKE = 0.22;

	/** ... and for each height of the row that the whole is narrower than ... */
	private static final double NARROW = 5.5;

	/** ... two digits usually are. */
	private static final double TWO_DIGITS = 1.1;

	/** What two digits cost above each other, for each height of the row. */
	private static final double OVERLAP = 12;

	/** What it costs to leave out as much ink as a digit has. */
	private static final double LEAVE_OUT = 10;

	private Costs() {
	}

	/**
	 * What it costs to take ink for a digit.
	 * @param glyph the ink
	 * @param prediction what the network says of it
	 * @return 0 or more
	 */
	static double ofDigit(Glyph glyph, Prediction prediction) {
		double strange = ENERGY * (prediction.energy() - LIKE_A_DIGIT);
		double softplus = (strange > LARGE) ? strange : Math.log1p(Math.exp(strange));
		return softplus - DOUBT * Math.log(prediction.confidence()) + LOW * Math.max(0, LOWEST - glyph.height())
				+ HIGH * Math.max(0, glyph.height() - HIGHEST)
				+ WIDE * Math.max(0, glyph.width() - WIDEST * Math.max(1, glyph.height()));
	}

	/**
	 * What it costs that there are gaps between pieces of one digit.
	 * @param row the row
	 * @param from the first piece
	 * @param to the one behind the last
	 * @return 0 or more
	 */
	static double ofJoining(Row row, int from, int to) {
		double cost = 0;
		for (int piece = from + 1; piece < to; piece++) {
			cost += GAP * Math.max(0, row.gap(piece));
		}
		return cost;
	}

	/**
	 * What it costs that a piece and the one before it are not of one digit.
	 * @param row the row
	 * @param piece which
	 * @return 0 or more
	 */
	static double ofParting(Row row, int piece) {
		if (piece == 0) {
			return 0;
		}
		double cut = row.cut(piece);
		return (cut > 0) ? CUT + STROKE * cut + NARROW * Math.max(0, TWO_DIGITS - row.whole(piece))
				: OVERLAP * Math.max(0, -row.gap(piece));
	}

	/**
	 * What it costs to take a piece for no digit nor part of one.
	 * @param row the row
	 * @param piece which
	 * @return 0 or more
	 */
	static double ofLeavingOut(Row row, int piece) {
		return LEAVE_OUT * row.share(piece) + ofParting(row, piece);
	}

}
