package dev.digits.trainer.render;

import java.util.List;

/**
 * The sample pictures of the folder {@code assets}: ten people's ten digits.
 */
final class Samples {

	private static final int WIDTH = 900;

	private static final int HEIGHT = 1200;

	private static final Rgb WHITE_PAPER = new Rgb(0.84, 0.84, 0.83);

	private static final Rgb CREAM_PAPER = new Rgb(0.85, 0.81, 0.72);

	private static final Rgb GREY_PAPER = new Rgb(0.68, 0.66, 0.62);

	private static final Rgb DAYLIGHT = new Rgb(1.01, 1, 0.98);

	private static final Rgb OVERCAST = new Rgb(0.95, 1, 1.06);

	private static final Rgb LAMP = new Rgb(1.1, 0.99, 0.82);

	private Samples() {
	}

	static List<Sample> digits() {
		return List.of(zero(), one(), two(), three(), four(), five(), six(), seven(), eight(), nine());
	}

	/** A folded sheet with nothing on it. */
	static Scene blank() {
		return new Scene(new Paper(WHITE_PAPER, 0.04, 1, Ruling.NONE),
				new Light(DAYLIGHT, 0.25, 200, new Shadow(0.2, 60, 0.45, 0.4)),
				camera(new Viewpoint(79, 12, -6, 3), new Lens(0.6, 0.12), new Sensor(0.85, 1.5)));
	}

	private static Sample zero() {
		return new Sample("zero", Letterforms.of(0, "round"), new Handwriting(24, 1.05, 6, 0.04, 0.006), -5, 3,
				Pen.BLUE_BALLPOINT,
				new Scene(new Paper(WHITE_PAPER, 0.04, 0, Ruling.NONE), new Light(OVERCAST, 0.35, 200, Shadow.NONE),
						camera(new Viewpoint(68, 9, -7, -5), new Lens(0.5, 0.1), new Sensor(0.85, 1.2))),
				new Jpeg(0.8, false));
	}

	private static Sample one() {
		return new Sample("one", Letterforms.of(1, "flagged"), new Handwriting(20, 0.8, 0, 0.04, 0.004), 4, -2,
				Pen.BLACK_GEL,
				new Scene(new Paper(WHITE_PAPER, 0.03, 0, Ruling.SQUARED), new Light(DAYLIGHT, 0.2, 300, Shadow.NONE),
						camera(new Viewpoint(58, -6, 8, 4), new Lens(0.45, 0.08), new Sensor(0.8, 1.5))),
				new Jpeg(0.8, false));
	}

	private static Sample two() {
		return new Sample("two", Letterforms.of(2, "looped"), new Handwriting(23, 1.15, 8, 0.04, 0.006), 2, 5,
				Pen.PENCIL,
				new Scene(new Paper(CREAM_PAPER, 0.07, 0, Ruling.NONE), new Light(DAYLIGHT, 0.3, 150, Shadow.NONE),
						camera(new Viewpoint(54, 14, 4, -3), new Lens(0.5, 0.1), new Sensor(0.85, 1.2))),
				new Jpeg(0.82, false));
	}

	private static Sample three() {
		return new Sample("three", Letterforms.of(3, "round"), new Handwriting(27, 1.05, 2, 0.04, 0.006), -3, -6,
				Pen.RED_PEN,
				new Scene(new Paper(WHITE_PAPER, 0.03, 0, Ruling.LINED),
						new Light(DAYLIGHT, 0.2, 20, new Shadow(0.25, 120, 0.35, 0.25)),
						camera(new Viewpoint(72, 10, 5, 4), new Lens(0.5, 0.12), new Sensor(0.85, 1.5))),
				new Jpeg(0.8, false));
	}

	private static Sample four() {
		return new Sample("four", Letterforms.of(4, "open"), new Handwriting(40, 1, 3, 0.04, 0.004), 3, 0,
				Pen.BLACK_MARKER,
				new Scene(new Paper(CREAM_PAPER, 0.05, 0, Ruling.NONE), new Light(LAMP, 0.45, 250, Shadow.NONE),
						camera(new Viewpoint(86, 8, -9, -7), new Lens(0.7, 0.2), new Sensor(0.8, 3))),
				new Jpeg(0.78, false));
	}

	private static Sample five() {
		return new Sample("five", Letterforms.of(5, "capped"), new Handwriting(29, 1, 7, 0.04, 0.006), 2, 2,
				Pen.BLUE_GEL,
				new Scene(new Paper(WHITE_PAPER, 0.04, 0, Ruling.NONE),
						new Light(DAYLIGHT, 0.3, 320, new Shadow(0.22, 140, 0.4, 0.3)),
						camera(new Viewpoint(65, 12, 6, 4), new Lens(0.5, 0.12), new Sensor(0.85, 1.3))),
				new Jpeg(0.8, false));
	}

	private static Sample six() {
		return new Sample("six", Letterforms.of(6, "plain"), new Handwriting(26, 1.1, 0, 0.04, 0.005), -6, -4,
				Pen.GREEN_FELT,
				new Scene(new Paper(GREY_PAPER, 0.08, 0, Ruling.NONE), new Light(OVERCAST, 0.25, 90, Shadow.NONE),
						camera(new Viewpoint(61, -10, -5, 8), new Lens(0.5, 0.1), new Sensor(1, 1.5))),
				new Jpeg(0.8, false));
	}

	private static Sample seven() {
		return new Sample("seven", Letterforms.of(7, "barred"), new Handwriting(26, 1.05, 5, 0.04, 0.005), 3, 4,
				Pen.BLACK_GEL,
				new Scene(new Paper(WHITE_PAPER, 0.04, 0, Ruling.NONE),
						new Light(LAMP, 0.3, 290, new Shadow(0.6, 100, 0.02, 0.12)),
						camera(new Viewpoint(65, 15, -4, -4), new Lens(0.55, 0.12), new Sensor(0.9, 2.5))),
				new Jpeg(0.8, false));
	}

	private static Sample eight() {
		return new Sample("eight", Letterforms.of(8, "single"), new Handwriting(22, 1.05, 6, 0.04, 0.006), 0, 6,
				Pen.BLACK_BALLPOINT,
				new Scene(new Paper(WHITE_PAPER, 0.04, 2, Ruling.NONE), new Light(DAYLIGHT, 0.35, 30, Shadow.NONE),
						camera(new Viewpoint(61, 22, 12, 5), new Lens(0.6, 0.12), new Sensor(0.8, 1.8))),
				new Jpeg(0.8, false));
	}

	private static Sample nine() {
		return new Sample("nine", Letterforms.of(9, "hooked"), new Handwriting(35, 1, 6, 0.04, 0.005), -2, -5,
				Pen.BLUE_MARKER,
				new Scene(new Paper(WHITE_PAPER, 0.05, 0, Ruling.LINED),
						new Light(OVERCAST, 0.3, 170, new Shadow(0.3, 340, 0.38, 0.2)),
						camera(new Viewpoint(83, 7, 8, -6), new Lens(0.8, 0.15), new Sensor(0.85, 2))),
				new Jpeg(0.8, true));
	}

	private static Camera camera(Viewpoint viewpoint, Lens lens, Sensor sensor) {
		return new Camera(WIDTH, HEIGHT, viewpoint, lens, sensor);
	}

}
