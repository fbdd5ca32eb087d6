package dev.digits.trainer.render;

/**
 * The light that falls on the sensor: three planes of linear light.
 */
final class Radiance {

	private final int width;

	private final int height;

	private final float[][] planes;

	Radiance(int width, int height) {
		this.width = width;
		this.height = height;
		this.planes = new float[3][width * height];
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	/**
	 * A plane, not a copy of it.
	 * @param channel 0 red, 1 green, 2 blue
	 * @return the plane, row by row
	 */
	float[] plane(int channel) {
		return this.planes[channel];
	}

	void set(int x, int y, Rgb colour) {
		int index = y * this.width + x;
		this.planes[0][index] = (float) colour.red();
		this.planes[1][index] = (float) colour.green();
		this.planes[2][index] = (float) colour.blue();
	}

	/**
	 * Blur every plane with a Gaussian.
	 * @param sigma its standard deviation in pixels; less than 0.1 does nothing
	 */
	void blur(double sigma) {
		for (int channel = 0; channel < this.planes.length; channel++) {
			blur(channel, sigma);
		}
	}

	/**
	 * Blur one plane with a Gaussian.
	 * @param channel 0 red, 1 green, 2 blue
	 * @param sigma its standard deviation in pixels; less than 0.1 does nothing
	 * @return how much the blur lessens the standard deviation of white noise, 0 to 1
	 */
	double blur(int channel, double sigma) {
		if (sigma < 0.1) {
			return 1;
		}
		float[] kernel = kernel(sigma);
		float[] once = new float[this.width * this.height];
		convolve(this.planes[channel], once, kernel, 1, this.width, this.height, this.width);
		convolve(once, this.planes[channel], kernel, this.width, this.height, this.width, 1);
		double power = 0;
		for (float weight : kernel) {
			power += weight * weight;
		}
		return power;
	}

	/** Lines of {@code length} pixels a {@code step} apart; the border repeats. */
	private static void convolve(float[] from, float[] to, float[] kernel, int step, int length, int lines, int next) {
		int radius = kernel.length / 2;
		for (int line = 0; line < lines; line++) {
			int start = line * next;
			for (int place = 0; place < length; place++) {
				float sum = 0;
				for (int tap = -radius; tap <= radius; tap++) {
					int near = Math.max(0, Math.min(length - 1, place + tap));
					sum += kernel[tap + radius] * from[start + near * step];
				}
				to[start + place * step] = sum;
			}
		}
	}

	private static float[] kernel(double sigma) {
		int radius = (int) Math.ceil(3 * sigma);
		double[] weights = new double[2 * radius + 1];
		double total = 0;
		for (int tap = -radius; tap <= radius; tap++) {
			weights[tap + radius] = StrictMath.exp(-tap * tap / (2 * sigma * sigma));
			total += weights[tap + radius];
		}
		float[] kernel = new float[weights.length];
		for (int index = 0; index < kernel.length; index++) {
			kernel[index] = (float) (weights[index] / total);
		}
		return kernel;
	}

}
