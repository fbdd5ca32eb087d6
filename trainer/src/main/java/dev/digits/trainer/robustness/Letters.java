package dev.digits.trainer.robustness;

import java.util.List;
import java.util.function.IntPredicate;

import dev.digits.trainer.mnist.Split;

/**
 * Letters of many fonts, thoroughly mixed.
 *
 * @param letters each letter of each font once
 * @param order in which they come
 */
record Letters(List<LetterPicture> letters, int[] order) {

	/**
	 * What people cannot tell from a digit when it stands alone: O and o from 0, I and l
	 * from 1, Z and z from 2, S and s from 5, b from 6, g and q from 9. The straight
	 * backs of B and D, the dots of i and j and the tail of Q can be seen.
	 */
	static final String LOOK_ALIKES = "OoIlZzSsbgq";

	private static final long SEED = 26;

	static Letters plain(LetterFonts fonts) {
		return of(fonts, (letter) -> LOOK_ALIKES.indexOf(letter) < 0);
	}

	static Letters lookAlike(LetterFonts fonts) {
		return of(fonts, (letter) -> LOOK_ALIKES.indexOf(letter) >= 0);
	}

	private static Letters of(LetterFonts fonts, IntPredicate wanted) {
		List<LetterPicture> letters = fonts.fonts()
			.stream()
			.flatMap((font) -> LetterFonts.letters(font)
				.chars()
				.filter(wanted)
				.mapToObj((letter) -> new LetterPicture(Character.toString(letter), LetterFonts.outline(font, letter))))
			.toList();
		return new Letters(letters, Split.permutation(letters.size(), SEED));
	}

	/**
	 * A letter of a font.
	 * @param index from 0; any number, for all letters come again after the last
	 * @return the letter
	 */
	LetterPicture get(int index) {
		return this.letters.get(this.order[index % this.order.length]);
	}

}
