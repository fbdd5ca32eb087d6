package dev.digits.trainer.robustness;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Patterns of the plane. The picture reaches from about -0.5 to 0.5 both ways, turned by
 * any angle; values are 0 to 1.
 */
enum Texture {

	/** Parallel bars. */
	STRIPES((random) -> {
		double count = count(random);
		double share = random.nextDouble(0.1, 0.9);
		return (x, y) -> step(fraction(count * x) < share);
	}),

	/** Parallel waves. */
	WAVES((random) -> {
		double count = count(random);
		double bend = random.nextDouble(0.1);
		return (x, y) -> 0.5 + 0.5 * Math.sin(2 * Math.PI * count * (x + bend * Math.sin(15 * y)));
	}),

	/** A chess-board. */
	CHECKS((random) -> {
		double count = count(random);
		return (x, y) -> step(fraction(count * x) < 0.5 ^ fraction(count * y) < 0.5);
	}),

	/** Lines that cross. */
	GRID((random) -> {
		double count = count(random);
		double width = random.nextDouble(0.08, 0.35);
		return (x, y) -> step(fraction(count * x) < width || fraction(count * y) < width);
	}),

	/** A wall. */
	BRICKS((random) -> {
		double count = count(random);
		double width = random.nextDouble(0.08, 0.3);
		return (x, y) -> step(
				fraction(count * y) < width || fraction(count * x / 2 + Math.floor(count * y) / 2) < width / 2);
	}),

	/** Dots in rows. */
	DOTS((random) -> {
		double count = count(random);
		double radius = random.nextDouble(0.15, 0.45);
		return (x, y) -> step(Math.hypot(fraction(count * x) - 0.5, fraction(count * y) - 0.5) < radius);
	}),

	/** From light to dark. */
	GRADIENT((random) -> {
		double steep = random.nextDouble(0.5, 4);
		double middle = random.nextDouble(-0.3, 0.3);
		return (x, y) -> 0.5 + steep * (x - middle);
	}),

	/** Light from one place. */
	GLOW((random) -> {
		double centreX = place(random);
		double centreY = place(random);
		double wide = random.nextDouble(0.1, 0.5);
		return (x, y) -> Math.exp(-square((x - centreX) / wide) - square((y - centreY) / wide));
	}),

	/** Half a plane. */
	EDGE((random) -> {
		double middle = random.nextDouble(-0.3, 0.3);
		double bend = random.nextDouble(-1, 1);
		return (x, y) -> step(x + bend * y * y < middle);
	}),

	/** Smooth patches. */
	BLOBS((random) -> {
		DoubleBinaryOperator field = waves(random, random.nextDouble(1.5, 8), 1.5, 0);
		double level = random.nextDouble(-0.5, 0.5);
		return (x, y) -> step(field.applyAsDouble(x, y) > level);
	}),

	/** Coarse and fine, the finer the fainter, as 1/f. */
	CLOUDS((random) -> {
		DoubleBinaryOperator field = waves(random, 0.5, 50, 1);
		return (x, y) -> 0.5 + 0.35 * field.applyAsDouble(x, y);
	}),

	/** Circles around one place. */
	RINGS((random) -> {
		double count = count(random);
		double centreX = place(random);
		double centreY = place(random);
		double share = random.nextDouble(0.1, 0.9);
		return (x, y) -> step(fraction(count * Math.hypot(x - centreX, y - centreY)) < share);
	}),

	/** Rays from one place. */
	RAYS((random) -> {
		int count = random.nextInt(3, 20);
		double centreX = place(random);
		double centreY = place(random);
		double share = random.nextDouble(0.1, 0.9);
		return (x, y) -> step(fraction(count * Math.atan2(y - centreY, x - centreX) / (2 * Math.PI)) < share);
	}),

	/** A line that winds around one place. */
	SPIRAL((random) -> {
		double count = count(random);
		double share = random.nextDouble(0.1, 0.9);
		return (x, y) -> step(fraction(count * Math.hypot(x, y) + Math.atan2(y, x) / (2 * Math.PI)) < share);
	});

	/** Enough that the field looks alike in all directions. */
	private static final int WAVES_IN_A_FIELD = 24;

	private final Function<RandomGenerator, DoubleBinaryOperator> drawing;

	Texture(Function<RandomGenerator, DoubleBinaryOperator> drawing) {
		this.drawing = drawing;
	}

	/**
	 * Draw one of this kind.
	 * @param random which one
	 * @return its value at each place, 0 to 1 or a little beyond
	 */
	DoubleBinaryOperator draw(RandomGenerator random) {
		double angle = random.nextDouble(2 * Math.PI);
		double sine = Math.sin(angle);
		double cosine = Math.cos(angle);
		DoubleBinaryOperator straight = this.drawing.apply(random);
		return (x, y) -> straight.applyAsDouble(cosine * x - sine * y, sine * x + cosine * y);
	}

	/** How often something repeats across a picture. */
	private static double count(RandomGenerator random) {
		return random.nextDouble(1.5, 14);
	}

	private static double place(RandomGenerator random) {
		return random.nextDouble(-0.4, 0.4);
	}

	/**
	 * A sum of waves in all directions, of variance 1.
	 * @param random which ones
	 * @param slowest the lowest frequency, per picture
	 * @param range the highest one as a multiple of it
	 * @param fall the power of the frequency by which amplitudes fall; frequencies are
	 * spread evenly over their logarithm
	 */
	private static DoubleBinaryOperator waves(RandomGenerator random, double slowest, double range, double fall) {
		double[][] waves = new double[WAVES_IN_A_FIELD][];
		double variance = 0;
		for (int i = 0; i < waves.length; i++) {
			double frequency = slowest * Math.pow(range, random.nextDouble());
			double direction = random.nextDouble(2 * Math.PI);
			double amplitude = Math.pow(frequency, -fall);
			waves[i] = new double[] { amplitude, 2 * Math.PI * frequency * Math.cos(direction),
					2 * Math.PI * frequency * Math.sin(direction), random.nextDouble(2 * Math.PI) };
			variance += amplitude * amplitude / 2;
		}
		double deviation = Math.sqrt(variance);
		return (x, y) -> {
			double sum = 0;
			for (double[] wave : waves) {
				sum += wave[0] * Math.cos(wave[1] * x + wave[2] * y + wave[3]);
			}
			return sum / deviation;
		};
	}

	private static double fraction(double number) {
		return number - Math.floor(number);
	}

	private static double square(double number) {
		return number * number;
	}

	private static double step(boolean inside) {
		return inside ? 1 : 0;
	}

}
