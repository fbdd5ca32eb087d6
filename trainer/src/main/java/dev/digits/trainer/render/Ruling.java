package dev.digits.trainer.render;

/**
 * The lines printed on a paper.
 *
 * @param rowSpacing distance of the horizontal lines in millimetres; 0 for none
 * @param columnSpacing distance of the vertical lines in millimetres; 0 for none
 * @param width of a line, in millimetres
 * @param colour what light passes the print
 */
public record Ruling(double rowSpacing, double columnSpacing, double width, Rgb colour) {

	public static final Ruling NONE = new Ruling(0, 0, 0, Rgb.WHITE);

	/** As in a school exercise book: faint blue, 8 millimetres. */
	public static final Ruling LINED = new Ruling(8, 0, 0.18, new Rgb(0.55, 0.68, 0.82));

	/** As in an arithmetic book: faint grey-blue, 5 millimetres. */
	public static final Ruling SQUARED = new Ruling(5, 5, 0.16, new Rgb(0.6, 0.69, 0.78));

	/** How sharp the printed edge is, in millimetres. */
	private static final double EDGE = 0.1;

	Rgb transmittance(double x, double y) {
		return Rgb.WHITE.towards(this.colour, Math.max(cover(y, this.rowSpacing), cover(x, this.columnSpacing)));
	}

	private double cover(double place, double spacing) {
		if (spacing == 0) {
			return 0;
		}
		double distance = Math.abs(place - spacing * Math.rint(place / spacing));
		return Noise.smooth((this.width / 2 - distance) / EDGE + 0.5);
	}

}
