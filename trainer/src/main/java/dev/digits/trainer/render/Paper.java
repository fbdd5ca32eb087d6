package dev.digits.trainer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A kind of paper.
 *
 * @param colour what it reflects
 * @param grain how much its fibres vary its brightness, as a share; 0.02 is smooth, 0.08
 * is coarse
 * @param creases how often it was folded
 * @param ruling its printed lines
 */
public record Paper(Rgb colour, double grain, int creases, Ruling ruling) {

	private static final double WAVINESS = 0.03;

	/**
	 * Take a sheet of this paper, larger than any view of it.
	 * @param random where its fibres and creases lie
	 * @return what the sheet reflects; places are millimetres from its centre
	 */
	public ColourField sheet(RandomGenerator random) {
		Noise fibres = new Noise(random, 0.6, 3);
		Noise waves = new Noise(random, 45, 2);
		Noise print = new Noise(random, 3, 3);
		double shiftX = 10 * random.nextDouble();
		double shiftY = 10 * random.nextDouble();
		List<Crease> folds = new ArrayList<>();
		for (int fold = 0; fold < this.creases; fold++) {
			folds.add(new Crease(random));
		}
		return (x, y) -> {
			double bright = 1 + this.grain * fibres.at(x, y) + WAVINESS * waves.at(x, y);
			for (Crease fold : folds) {
				bright *= fold.shade(x, y);
			}
			Rgb printed = this.ruling.transmittance(x + shiftX, y + shiftY);
			return this.colour.times(bright).times(printed.towards(Rgb.WHITE, 0.15 + 0.15 * print.at(x, y)));
		};
	}

}
