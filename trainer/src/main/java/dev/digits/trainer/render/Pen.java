package dev.digits.trainer.render;

/**
 * A pen.
 *
 * @param colour what light passes a full layer of its ink; 0 swallows all
 * @param width of its line, in millimetres
 * @param flex how much the line's width follows the pressure, 0 to 1
 * @param density of its ink, 0 to 1
 * @param fading how much the density follows the pressure, 0 to 1
 * @param tooth how much of the paper's tooth stays bare, 0 to 1
 */
public record Pen(Rgb colour, double width, double flex, double density, double fading, double tooth) {

	public static final Pen BLUE_BALLPOINT = new Pen(new Rgb(0.045, 0.07, 0.33), 0.75, 0.5, 0.95, 0.45, 0.18);

	public static final Pen BLACK_BALLPOINT = new Pen(new Rgb(0.06, 0.06, 0.075), 0.65, 0.5, 0.95, 0.45, 0.2);

	public static final Pen BLACK_GEL = new Pen(new Rgb(0.025, 0.025, 0.03), 0.85, 0.35, 1, 0.15, 0.05);

	public static final Pen BLUE_GEL = new Pen(new Rgb(0.02, 0.045, 0.28), 0.9, 0.35, 1, 0.2, 0.05);

	public static final Pen PENCIL = new Pen(new Rgb(0.13, 0.13, 0.14), 0.9, 0.5, 0.9, 0.6, 0.75);

	public static final Pen RED_PEN = new Pen(new Rgb(0.55, 0.035, 0.05), 0.8, 0.4, 1, 0.3, 0.1);

	public static final Pen GREEN_FELT = new Pen(new Rgb(0.03, 0.24, 0.09), 1.4, 0.3, 0.95, 0.35, 0.12);

	public static final Pen BLACK_MARKER = new Pen(new Rgb(0.02, 0.02, 0.022), 3.2, 0.2, 1, 0.15, 0.04);

	public static final Pen BLUE_MARKER = new Pen(new Rgb(0.025, 0.06, 0.36), 2.4, 0.2, 0.97, 0.2, 0.06);

}
