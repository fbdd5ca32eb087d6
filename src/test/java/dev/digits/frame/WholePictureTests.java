package dev.digits.frame;

import java.util.Arrays;
import java.util.List;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WholePictureTests {

	@Test
	void offersAPictureOfTheFramesSizeAsItIsAndAsItsNegative() {
		List<ExtractedFrame> extractedFrames = WholePicture.extractedFrames(bar(28, 50, 200));

		assertThat(extractedFrames).hasSize(2);
		assertThat(extractedFrames.get(0).frame()).isEqualTo(new Frame(bar(28, 0, 255).pixels()));
		assertThat(extractedFrames.get(1).frame()).isEqualTo(new Frame(bar(28, 255, 0).pixels()));
		assertThat(extractedFrames.get(0).box()).isEqualTo(new Box(0, 0, 28, 28));
	}

	@Test
	void offersNothingOfAnyOtherSize() {
		assertThat(WholePicture.extractedFrames(bar(100, 50, 200))).isEmpty();
	}

	@Test
	void offersNothingOfABlankPicture() {
		assertThat(WholePicture.extractedFrames(bar(28, 120, 122))).isEmpty();
	}

	/** An upright bar in the left half. */
	private static GreyPicture bar(int side, int background, int ink) {
		byte[] pixels = new byte[side * side];
		Arrays.fill(pixels, (byte) background);
		for (int y = side / 4; y < side * 3 / 4; y++) {
			Arrays.fill(pixels, y * side + side / 4, y * side + side / 4 + side / 8, (byte) ink);
		}
		return new GreyPicture(side, side, pixels);
	}

}
