package dev.digits.trainer.detection;

import java.util.List;

import dev.digits.trainer.scene.SceneExample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FinderFiguresTests {

	private final List<SceneExample> scenes = List.of(scene(3), scene(3), scene(3), scene(SceneExample.NONE),
			scene(SceneExample.NONE));

	@Test
	void countsDigitsAndWhatIsNone() {
		FinderFigures figures = FinderFigures.of(List.of(sees(3, 4), sees(4, 3), sees(SceneExample.NONE, 3),
				sees(SceneExample.NONE, 1), sees(1, SceneExample.NONE)), this.scenes);
		assertThat(figures.accuracy()).isEqualTo(0.4);
		assertThat(figures.digits()).isCloseTo(2 / 3.0, within(1e-9));
		assertThat(figures.digitsTakenForNone()).isCloseTo(1 / 3.0, within(1e-9));
		assertThat(figures.noneSeen()).isEqualTo(0.5);
		assertThat(figures.line()).isEqualTo(
				"accuracy: 40.00%, digits: 66.67%, digits taken for none: 33.33%, none seen: 50.00%, median IoU: 1.000");
	}

	@Test
	void comparesBoxes() {
		float[] half = sees(3, 4);
		half[FinderNetwork.CLASSES + 2] = 0.35f;
		assertThat(FinderFigures.of(List.of(half), this.scenes.subList(0, 1)).iou()).isCloseTo(0.5, within(1e-6));
		float[] elsewhere = sees(3, 4);
		elsewhere[FinderNetwork.CLASSES] = 0.7f;
		elsewhere[FinderNetwork.CLASSES + 2] = 0.9f;
		assertThat(FinderFigures.of(List.of(elsewhere), this.scenes.subList(0, 1)).iou()).isZero();
	}

	private static SceneExample scene(int label) {
		return new SceneExample(new byte[0], label, 0.2f, 0.4f, 0.5f, 0.8f);
	}

	private static float[] sees(int most, int second) {
		float[] detection = new float[FinderNetwork.OUTPUTS];
		detection[most] = 2;
		detection[second] = 1;
		System.arraycopy(new float[] { 0.2f, 0.4f, 0.5f, 0.8f }, 0, detection, FinderNetwork.CLASSES, 4);
		return detection;
	}

}
