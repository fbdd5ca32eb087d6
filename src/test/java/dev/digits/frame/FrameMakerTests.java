package dev.digits.frame;

import java.util.Arrays;

import dev.digits.picture.raster.FloatImage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrameMakerTests {

	@Test
	void makesAFrameOfInkThatIsPaleAllOver() {
		FloatImage pale = new FloatImage(12, 30);
		Arrays.fill(pale.values(), FrameMaker.VISIBLE / 2);
		Frame frame = FrameMaker.make(pale);
		assertThat(frame.pixels()).contains((byte) 255);
	}

}
