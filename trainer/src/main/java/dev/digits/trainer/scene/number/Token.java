package dev.digits.trainer.scene.number;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Sampler;

/**
 * What a row consists of.
 *
 * @param kind digit, sign …
 * @param digit 0 to 9; without meaning for other kinds
 * @param sign which sign; empty for other kinds
 */
record Token(Kind kind, int digit, String sign) {

	private static final List<String> BEFORE = List.of("#", "$", "=", "-", "~", "x", "#", "=");

	private static final List<String> BEHIND = List.of(".", "-", "-", "=", "=", ".-", ",", "--", "~", "#", "//", ".-");

	private static final List<String> BETWEEN = List.of("-", "-", "+", ":", "x", "=", "/", "(");

	private static final List<String> THOUSANDS = List.of(".", ",", ".", "'", " ");

	private static final double EMPTY_BOX = 0.05;

	static Token digit(int digit) {
		return new Token(Kind.DIGIT, digit, "");
	}

	static Token sign(String sign) {
		return new Token(Kind.SIGN, 0, sign);
	}

	/**
	 * Digits for boxes; now and then a box stays empty.
	 * @param count of boxes
	 * @param random which
	 */
	static List<Token> boxed(int count, Sampler random) {
		List<Token> tokens = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			tokens.add(random.chance(EMPTY_BOX) ? new Token(Kind.NOTHING, 0, "") : digit(random.integer(0, 10)));
		}
		return tokens;
	}

	/**
	 * Digits as they stand on a line, with the signs that people write among, before and
	 * behind them.
	 * @param count of digits
	 * @param random which
	 */
	static List<Token> free(int count, Sampler random) {
		List<Token> tokens = new ArrayList<>();
		boolean grouped = random.chance(0.35);
		String separator = random.pick(THOUSANDS);
		for (int i = 0; i < count; i++) {
			if (grouped && i > 0 && (count - i) % 3 == 0) {
				tokens.add(sign(separator));
			}
			tokens.add(digit(random.integer(0, 10)));
		}
		if (random.chance(0.2)) {
			roundAmount(tokens, random);
		}
		if (count > 3 && random.chance(0.12)) {
			tokens.add(Math.max(1, tokens.size() - 2), sign(random.chance(0.5) ? "," : "."));
		}
		if (random.chance(0.12)) {
			tokens.add(0, sign(random.pick(BEFORE)));
		}
		if (random.chance(0.42)) {
			tokens.add(sign(random.pick(BEHIND)));
		}
		else if (random.chance(0.06)) {
			tokens.add(new Token(Kind.LETTER, 0, ""));
		}
		if (random.chance(0.06)) {
			Token between = random.chance(0.6) ? sign(random.pick(BETWEEN)) : new Token(Kind.LETTER, 0, "");
			tokens.add(random.integer(0, tokens.size() + 1), between);
		}
		return tokens;
	}

	/** The last digits are the same, mostly 0. */
	private static void roundAmount(List<Token> tokens, Sampler random) {
		int same = random.chance(0.7) ? 0 : random.integer(0, 10);
		int wanted = random.integer(1, 4);
		for (int i = tokens.size() - 1; i > 0 && wanted > 0; i--) {
			if (tokens.get(i).kind() == Kind.DIGIT) {
				tokens.set(i, digit(same));
				wanted--;
			}
		}
	}

	/**
	 * What a token is.
	 */
	enum Kind {

		DIGIT, SIGN, LETTER, NOTHING

	}

}
