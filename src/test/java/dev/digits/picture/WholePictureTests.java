package dev.digits.picture;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WholePictureTests {

	private final DigitFinder finder = new DigitFinder();

	@Test
	void offersAPictureOfTheFramesSizeAsItIsAndAsItsNegative() {
		GreyPicture picture = bar(28, 50, 200);

		List<Sighting> sightings = this.finder.sightings(picture, Look.CLOSE);

		assertThat(sightings).hasSize(DigitFinder.MOST_SIGHTINGS);
		assertThat(sightings.get(0)).isEqualTo(this.finder.find(picture));
		assertThat(sightings.get(1).frame()).isEqualTo(new Frame(bar(28, 0, 255).pixels()));
		assertThat(sightings.get(2).frame()).isEqualTo(new Frame(bar(28, 255, 0).pixels()));
		assertThat(sightings.get(1).box()).isEqualTo(new Box(0, 0, 28, 28));
	}

	@Test
	void offersWhatTheFinderFoundAloneForAnyOtherSize() {
		GreyPicture picture = bar(100, 50, 200);

		assertThat(this.finder.sightings(picture, Look.CLOSE)).containsExactly(this.finder.find(picture));
	}

	@Test
	void offersNothingOfABlankPicture() {
		assertThatExceptionOfType(NoDigitException.class)
			.isThrownBy(() -> this.finder.sightings(bar(28, 120, 122), Look.CLOSE));
	}

	/** An upright bar in the left half. */
	private static GreyPicture bar(int side, int ground, int ink) {
		byte[] pixels = new byte[side * side];
		Arrays.fill(pixels, (byte) ground);
		for (int y = side / 4; y < side * 3 / 4; y++) {
			Arrays.fill(pixels, y * side + side / 4, y * side + side / 4 + side / 8, (byte) ink);
		}
		return new GreyPicture(side, side, pixels);
	}

}
