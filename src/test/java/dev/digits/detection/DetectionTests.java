package dev.digits.detection;

import java.util.List;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DetectionTests {

	@Test
	void partsADetectorsOutputIntoLogitsAndABox() {
		float[] output = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.25f, 0.25f, 0.5f, 0.75f };
		Letterbox letterbox = Letterbox.of(new GreyPicture(10, 10, new byte[100]));

		Detection detection = Detection.of(List.of(output), List.of(letterbox)).get(0);

		assertThat(detection.logits()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		assertThat(detection.region()).isEqualTo(new Region(0.25, 0.25, 0.5, 0.75));
	}

	@Test
	void saysHowLikelyThereIsNoDigit() {
		float[] logits = new float[11];
		logits[Detection.NONE] = (float) Math.log(10);

		assertThat(new Detection(logits, Region.WHOLE).none()).isCloseTo(0.5, within(1e-6));
	}

}
