package dev.digits.picture.raster;

/**
 * Enlarges by cubic convolution: edges stay smooth where averaging over area would show
 * the old pixels as blocks.
 *
 * @see <a href="https://doi.org/10.1109/TASSP.1981.1163711">Keys, Cubic convolution
 * interpolation for digital image processing, 1981</a>
 */
public final class Bicubic {

	/** The slope of the kernel at 1; OpenCV uses this one too. */
	private static final double SLOPE = -0.75;

	private static final int TAPS = 4;

	private Bicubic() {
	}

	/**
	 * Enlarge to a size. Beyond the border the border's values go on.
	 * @param image what to enlarge
	 * @param width new width, not smaller than the old one
	 * @param height new height, not smaller than the old one
	 * @return the larger image; its values may lie a little beyond those it was made of
	 */
	public static FloatImage enlarge(FloatImage image, int width, int height) {
		FloatImage wide = new FloatImage(width, image.height());
		Taps across = Taps.of(image.width(), width);
		for (int y = 0; y < image.height(); y++) {
			for (int x = 0; x < width; x++) {
				float sum = 0;
				for (int tap = 0; tap < TAPS; tap++) {
					sum += across.weights[x * TAPS + tap]
							* image.values()[y * image.width() + across.places[x * TAPS + tap]];
				}
				wide.values()[y * width + x] = sum;
			}
		}
		FloatImage enlarged = new FloatImage(width, height);
		Taps down = Taps.of(image.height(), height);
		for (int y = 0; y < height; y++) {
			for (int tap = 0; tap < TAPS; tap++) {
				float weight = down.weights[y * TAPS + tap];
				int row = down.places[y * TAPS + tap] * width;
				for (int x = 0; x < width; x++) {
					enlarged.values()[y * width + x] += weight * wide.values()[row + x];
				}
			}
		}
		return enlarged;
	}

	private static double kernel(double distance) {
		double x = Math.abs(distance);
		return (x <= 1) ? ((SLOPE + 2) * x - (SLOPE + 3)) * x * x + 1
				: (x < 2) ? ((SLOPE * x - 5 * SLOPE) * x + 8 * SLOPE) * x - 4 * SLOPE : 0;
	}

	/** Of which old pixels each new one is made along one side. */
	private record Taps(int[] places, float[] weights) {

		static Taps of(int oldSize, int newSize) {
			Taps taps = new Taps(new int[newSize * TAPS], new float[newSize * TAPS]);
			for (int index = 0; index < newSize; index++) {
				double place = (index + 0.5) * oldSize / newSize - 0.5;
				int first = (int) Math.floor(place) - 1;
				for (int tap = 0; tap < TAPS; tap++) {
					taps.places[index * TAPS + tap] = Math.max(0, Math.min(oldSize - 1, first + tap));
					taps.weights[index * TAPS + tap] = (float) kernel(place - first - tap);
				}
			}
			return taps;
		}

	}

}
