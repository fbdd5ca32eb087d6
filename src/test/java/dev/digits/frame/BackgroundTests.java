package dev.digits.frame;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BackgroundTests {

	private static final Box MIDDLE = new Box(30, 30, 40, 40);

	@Test
	void takesLightThatFallsOffForTheBackground() {
		FloatImage paper = paper();

		for (float difference : Background.subtract(paper, MIDDLE).values()) {
			assertThat(difference).isCloseTo(0, within(0.1f));
		}
	}

	@Test
	void leavesTheInkOut() {
		FloatImage paper = paper();
		for (int y = 30; y < 70; y++) {
			for (int x = 47; x < 53; x++) {
				paper.values()[y * 100 + x] -= 100;
			}
		}

		FloatImage difference = Background.subtract(paper, MIDDLE);

		assertThat(difference.at(50, 50)).isCloseTo(-100, within(3f));
		assertThat(difference.at(20, 50)).isCloseTo(0, within(3f));
	}

	@Test
	void takesWhatIsAroundTheDigitForTheBackgroundHoweverBoldThatIs() {
		FloatImage paper = paper();
		for (int i = 0; i < paper.values().length; i++) {
			if (i % 100 > 12 && i % 100 < 88) {
				paper.values()[i] -= 100;
			}
		}

		FloatImage difference = Background.subtract(paper, new Box(10, 0, 80, 100));

		assertThat(difference.at(50, 50)).isLessThan(-60);
		assertThat(difference.at(5, 50)).isCloseTo(0, within(3f));
	}

	private static FloatImage paper() {
		FloatImage paper = new FloatImage(100, 100);
		for (int i = 0; i < paper.values().length; i++) {
			double x = i % 100 / 50.0 - 1;
			double y = i / 100 / 50.0 - 1;
			paper.values()[i] = (float) (200 - 20 * x + 10 * y - 15 * x * x);
		}
		return paper;
	}

}
