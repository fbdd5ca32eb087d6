package dev.digits.reading;

import java.util.Collections;
import java.util.List;

import dev.digits.picture.Box;
import dev.digits.picture.Frame;
import dev.digits.picture.Glyph;
import dev.digits.recognition.Prediction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LatticeTests {

	private static final Frame FRAME = new Frame(new byte[Frame.SIZE * Frame.SIZE]);

	@Test
	void takesTheWayThatCostsLeastInAll() {
		Segment left = digit(0, 1, 1, 0.1);
		Segment right = digit(1, 2, 1, 3);
		Segment both = digit(0, 2, 4, 2);
		assertThat(new Lattice(List.of(left, both, right)).best()).containsExactly(both);
	}

	@Test
	void takesTwoDigitsWhereTheyCostLess() {
		Segment left = digit(0, 1, 1, 0.1);
		Segment right = digit(1, 2, 1, 0.2);
		Segment both = digit(0, 2, 4, 2);
		assertThat(new Lattice(List.of(left, both, right)).best()).containsExactly(left, right);
	}

	@Test
	void leavesOutWhatIsNoDigit() {
		Segment nothing = new Segment(1, 2, null, null, 1);
		Segment first = digit(0, 1, 5, 0.1);
		assertThat(new Lattice(List.of(nothing, first, digit(1, 2, 1, 6))).best()).containsExactly(first, nothing);
	}

	@Test
	void isAsSureOfADigitAsTheNextBestWayWithoutItCostsMore() {
		Segment left = digit(0, 1, 1, 0.1);
		Segment right = digit(1, 2, 1, 0.2);
		Segment both = digit(0, 2, 4, 2);
		assertThat(new Lattice(List.of(left, both, right)).margin(left)).isCloseTo(1.7, within(1e-9));
	}

	@Test
	void isNotInDoubtBetweenTwoWaysThatSayTheSame() {
		Segment nothing = new Segment(0, 1, null, null, 0.1);
		Segment both = digit(0, 2, 4, 2);
		Segment without = digit(1, 2, 4, 2);
		Segment other = digit(1, 2, 9, 5);
		assertThat(new Lattice(List.of(nothing, both, without, other)).margin(both)).isCloseTo(3.1, within(1e-9));
	}

	/** Each piece is 10 wide, but the first only 2. */
	private static Segment digit(int from, int to, int digit, double cost) {
		int left = (from == 0) ? 8 : 10 * from;
		Glyph glyph = new Glyph(FRAME, new Box(left, 0, 10 * to - left, 20), 0.5, 1);
		return new Segment(from, to, glyph,
				new Prediction(digit, 1, false, -1, Collections.nCopies(10, 0.1), "some", 1), cost);
	}

}
