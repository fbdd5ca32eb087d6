package dev.digits.trainer.render;

/**
 * A camera's lens.
 *
 * @param blur standard deviation of its spot, in thousandths of the picture's longer side
 * @param vignette how much light is lost at the ends of the longer axis, 0 to 1
 */
public record Lens(double blur, double vignette) {

	double brightness(double x, double y) {
		return 1 - this.vignette * 4 * (x * x + y * y);
	}

}
