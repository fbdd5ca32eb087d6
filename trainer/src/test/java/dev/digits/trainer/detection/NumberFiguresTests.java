package dev.digits.trainer.detection;

import java.util.List;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.number.NumberScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberFiguresTests {

	private static final int WIDTH = 96;

	private static final int HEIGHT = 48;

	private static final int COLUMNS = WIDTH / 4;

	private static final int CELLS = COLUMNS * HEIGHT / 4;

	private final float[] outputs = new float[NumberNetwork.OUTPUTS * CELLS];

	@BeforeEach
	void seeNothing() {
		for (int cell = 0; cell < CELLS; cell++) {
			this.outputs[cell] = -9;
		}
	}

	@Test
	void figuresCountWhatIsFoundRead() {
		see(5, 3, 2, 4);
		see(15, 3, 7, 4);
		NumberScene right = scene(digit(2, 5), digit(7, 15));
		NumberScene wrong = scene(digit(2, 5), digit(1, 15));
		NumberScene more = scene(digit(2, 5), digit(7, 15), digit(3, 20));

		NumberFigures figures = NumberFigures.of(List.of(this.outputs, this.outputs, this.outputs),
				List.of(right, wrong, more));

		assertThat(figures.precision()).isEqualTo(5 / 6.0);
		assertThat(figures.recall()).isEqualTo(5 / 7.0);
		assertThat(figures.exact()).isEqualTo(1 / 3.0);
		assertThat(figures.line()).isEqualTo("precision: 83.33%, recall: 71.43%, exact rows: 33.33%");
	}

	@Test
	void figuresTakeNoHeedOfWhatIsIgnored() {
		see(5, 3, 2, 4);
		see(15, 3, 7, 4);
		NumberScene scene = new NumberScene(new GreyPicture(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]),
				List.of(digit(2, 5)), List.of(digit(7, 15).box()));

		NumberFigures figures = NumberFigures.of(List.of(this.outputs), List.of(scene));

		assertThat(figures.precision()).isEqualTo(1);
		assertThat(figures.recall()).isEqualTo(1);
	}

	private void see(int x, int y, int digit, float heat) {
		int cell = y * COLUMNS + x;
		this.outputs[cell] = heat;
		this.outputs[(1 + digit) * CELLS + cell] = 3;
	}

	private static NumberScene scene(NumberScene.Digit... digits) {
		return new NumberScene(new GreyPicture(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]), List.of(digits), List.of());
	}

	/** In row 3 of the cells. */
	private static NumberScene.Digit digit(int value, int x) {
		return new NumberScene.Digit(value, 0, new Box(4 * x - 6, 2, 4 * x + 10, 26));
	}

}
