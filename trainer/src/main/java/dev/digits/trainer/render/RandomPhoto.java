package dev.digits.trainer.render;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Small photos of one digit, or of something else, by many writers, with many pens, on
 * many papers, in many lights. They show the digit in the middle and a little around it,
 * as if cut from a phone's photo.
 */
public final class RandomPhoto {

	private static final List<Pen> THIN = List.of(Pen.BLUE_BALLPOINT, Pen.BLACK_BALLPOINT, Pen.BLACK_GEL, Pen.BLUE_GEL,
			Pen.PENCIL, Pen.RED_PEN, Pen.GREEN_FELT);

	private static final List<Pen> THICK = List.of(Pen.GREEN_FELT, Pen.BLACK_MARKER, Pen.BLUE_MARKER);

	private RandomPhoto() {
	}

	/**
	 * Render one.
	 * @param digit 0 to 9, or {@link Letterform#NO_DIGIT}
	 * @param random everything else
	 * @return the bytes of a JPEG file, upright
	 */
	public static byte[] of(int digit, RandomGenerator random) {
		boolean thick = random.nextInt(5) == 0;
		double height = thick ? random.nextDouble(11, 18) : random.nextDouble(5, 13);
		List<Letterform> forms = forms(digit);
		Sample sample = new Sample("random", forms.get(random.nextInt(forms.size())), hand(height, random), 0, 0,
				pen(thick ? THICK : THIN, random), scene(height, random),
				new Jpeg(random.nextDouble(0.5, 0.95), false));
		return sample.jpeg().encode(sample.photograph(random));
	}

	private static List<Letterform> forms(int digit) {
		return (digit == Letterform.NO_DIGIT) ? Letterforms.others()
				: Letterforms.all().stream().filter((form) -> form.digit() == digit).toList();
	}

	private static Handwriting hand(double height, RandomGenerator random) {
		return new Handwriting(height, random.nextDouble(0.65, 1.35), random.nextDouble(-15, 30),
				random.nextDouble(0.03, 0.14), random.nextDouble(0.002, 0.012));
	}

	private static Pen pen(List<Pen> pens, RandomGenerator random) {
		Pen pen = pens.get(random.nextInt(pens.size()));
		return new Pen(pen.colour(), pen.width() * random.nextDouble(0.55, 1.15), pen.flex(),
				pen.density() * random.nextDouble(0.6, 1), pen.fading(), pen.tooth() * random.nextDouble(0.5, 1.3));
	}

	private static Scene scene(double height, RandomGenerator random) {
		double white = random.nextDouble(0.6, 0.9);
		Rgb colour = new Rgb(white, white * random.nextDouble(0.93, 1.01), white * random.nextDouble(0.8, 1.05));
		Paper paper = new Paper(colour, random.nextDouble(0.01, 0.09), (random.nextInt(6) == 0) ? 1 : 0,
				ruling(random));
		return new Scene(paper, light(random), camera(height, random));
	}

	private static Ruling ruling(RandomGenerator random) {
		double spacing = random.nextDouble(4.5, 10);
		double pale = random.nextDouble(0.35, 0.85);
		Rgb colour = new Rgb(pale, pale * random.nextDouble(0.95, 1.15), pale * random.nextDouble(1, 1.3));
		double width = random.nextDouble(0.1, 0.3);
		return switch (random.nextInt(10)) {
			case 0, 1, 2 -> new Ruling(spacing, 0, width, colour);
			case 3, 4 -> new Ruling(spacing, spacing, width, colour);
			default -> Ruling.NONE;
		};
	}

	private static Light light(RandomGenerator random) {
		Rgb tint = new Rgb(random.nextDouble(0.9, 1.1), 1, random.nextDouble(0.75, 1.1));
		Shadow shadow = random.nextInt(3) == 0 ? new Shadow(random.nextDouble(0.1, 0.6), random.nextDouble(360),
				random.nextDouble(-0.4, 0.4), random.nextDouble(0.05, 0.5)) : Shadow.NONE;
		return new Light(tint, random.nextDouble(0.5), random.nextDouble(360), shadow);
	}

	/**
	 * The view is kept so close that a pen's line covers more than a pixel: the camera
	 * takes one sample a pixel.
	 */
	private static Camera camera(double height, RandomGenerator random) {
		double view = height * random.nextDouble(1.35, 2.2);
		int side = (int) Math.rint(view / height * random.nextDouble(40, 75));
		return new Camera(side, side,
				new Viewpoint(view, random.nextDouble(-20, 20), random.nextDouble(-20, 20), random.nextDouble(-12, 12)),
				new Lens(random.nextDouble(2, 12), random.nextDouble(0.25)),
				new Sensor(random.nextDouble(0.65, 1.25), random.nextDouble(0.5, 5)));
	}

}
