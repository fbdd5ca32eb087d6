package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SceneTests {

	private static final int WIDTH = 120;

	private static final int HEIGHT = 160;

	private static final Scene SCENE = new Scene(new Paper(new Rgb(0.8, 0.8, 0.75), 0.05, 1, Ruling.LINED),
			new Light(new Rgb(1, 1, 0.95), 0.3, 200, new Shadow(0.4, 90, 0.2, 0.2)),
			new Camera(WIDTH, HEIGHT, new Viewpoint(40, 10, -5, 5), new Lens(0.5, 0.1), new Sensor(0.85, 1.5)));

	static List<Letterform> letterforms() {
		return Letterforms.all();
	}

	static List<Pen> pens() {
		return List.of(Pen.BLUE_BALLPOINT, Pen.BLACK_BALLPOINT, Pen.BLACK_GEL, Pen.BLUE_GEL, Pen.PENCIL, Pen.RED_PEN,
				Pen.GREEN_FELT, Pen.BLACK_MARKER, Pen.BLUE_MARKER);
	}

	@Test
	void givesTheSameFileForTheSameSeed() {
		Letterform six = Letterforms.of(6, "curled");
		assertThat(file(written(six, Pen.BLACK_GEL, 7))).isEqualTo(file(written(six, Pen.BLACK_GEL, 7)));
	}

	@Test
	void givesAnotherFileForAnotherSeed() {
		Letterform six = Letterforms.of(6, "curled");
		assertThat(file(written(six, Pen.BLACK_GEL, 7))).isNotEqualTo(file(written(six, Pen.BLACK_GEL, 8)));
	}

	@ParameterizedTest
	@MethodSource("letterforms")
	void showsTheWholeDigitDarkerThanThePaper(Letterform form) {
		assertThatInkIsDark(form, Pen.BLUE_BALLPOINT);
	}

	@ParameterizedTest
	@MethodSource("pens")
	void showsEveryPenDarkerThanThePaper(Pen pen) {
		assertThatInkIsDark(Letterforms.of(8, "single"), pen);
	}

	/** Compares with the empty sheet of the same seed: what differs is the ink. */
	private static void assertThatInkIsDark(Letterform form, Pen pen) {
		BufferedImage page = written(form, pen, 1);
		BufferedImage empty = SCENE.photograph(new SplittableRandom(1));
		int inked = 0;
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				int darker = brightness(empty, x, y) - brightness(page, x, y);
				assertThat(darker).isGreaterThanOrEqualTo(-2);
				if (darker > 20) {
					inked++;
					assertThat(x).isBetween(WIDTH / 8, WIDTH * 7 / 8);
					assertThat(y).isBetween(HEIGHT / 8, HEIGHT * 7 / 8);
				}
			}
		}
		assertThat(inked).isBetween(100, WIDTH * HEIGHT / 4);
	}

	private static BufferedImage written(Letterform form, Pen pen, long seed) {
		SplittableRandom random = new SplittableRandom(seed + 100);
		Ink ink = new Ink(pen, new Handwriting(20, 1, 5, 0.03, 0.004).write(form, 0, 0, random), random);
		return SCENE.photograph(ink, new SplittableRandom(seed));
	}

	private static int brightness(BufferedImage picture, int x, int y) {
		int rgb = picture.getRGB(x, y);
		return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
	}

	private static byte[] file(BufferedImage picture) {
		return new Jpeg(0.8, false).encode(picture);
	}

}
