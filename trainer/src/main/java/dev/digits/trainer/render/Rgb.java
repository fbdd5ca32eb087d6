package dev.digits.trainer.render;

/**
 * A colour in linear light: a reflectance, a transmittance or an amount of light.
 *
 * @param red 0 or more; 1 is all that comes in, or the white of the picture
 * @param green likewise
 * @param blue likewise
 */
public record Rgb(double red, double green, double blue) {

	/** Reflects, transmits or emits everything alike. */
	public static final Rgb WHITE = new Rgb(1, 1, 1);

	Rgb times(double factor) {
		return new Rgb(this.red * factor, this.green * factor, this.blue * factor);
	}

	Rgb times(Rgb other) {
		return new Rgb(this.red * other.red, this.green * other.green, this.blue * other.blue);
	}

	/**
	 * This colour on the way to another.
	 * @param other the other colour
	 * @param share 0 gives this colour, 1 the other
	 * @return the mixture
	 */
	Rgb towards(Rgb other, double share) {
		return new Rgb(this.red + share * (other.red - this.red), this.green + share * (other.green - this.green),
				this.blue + share * (other.blue - this.blue));
	}

}
