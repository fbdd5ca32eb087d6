package dev.digits.picture;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrameMakerTests {

	@Test
	void makesAFrameOfInkThatIsPaleAllOver() {
		Plane pale = new Plane(12, 30);
		Arrays.fill(pale.values(), FrameMaker.VISIBLE / 2);
		Frame frame = FrameMaker.make(pale);
		assertThat(frame.pixels()).contains((byte) 255);
	}

}
