package dev.digits.trainer.raster;

import java.util.Arrays;

import dev.digits.picture.raster.GreyPicture;

/**
 * A grid of numbers that a scene is painted on.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param values {@code width * height} numbers, row by row from the top left
 */
public record Raster(int width, int height, float[] values) {

	public Raster(int width, int height) {
		this(width, height, new float[width * height]);
	}

	public static Raster of(GreyPicture picture) {
		Raster raster = new Raster(picture.width(), picture.height());
		for (int i = 0; i < raster.values.length; i++) {
			raster.values[i] = picture.pixels()[i] & 0xFF;
		}
		return raster;
	}

	public float at(int x, int y) {
		return this.values[y * this.width + x];
	}

	public Raster fill(float value) {
		Arrays.fill(this.values, value);
		return this;
	}

	public Raster copy() {
		return new Raster(this.width, this.height, this.values.clone());
	}

	public void scale(double factor) {
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] *= (float) factor;
		}
	}

	public void multiply(Raster factors) {
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] *= factors.values[i];
		}
	}

	/**
	 * Add another, weighted.
	 * @param other of the same size
	 * @param weight its factor
	 */
	public void add(Raster other, double weight) {
		float factor = (float) weight;
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] += factor * other.values[i];
		}
	}

	/**
	 * Vary by a share of what there is.
	 * @param noise about -1 to 1, of the same size
	 * @param share how much at 1
	 */
	public void vary(Raster noise, double share) {
		float factor = (float) share;
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] *= 1 + factor * noise.values[i];
		}
	}

	/**
	 * Darken where something lies.
	 * @param cover 0 to 1, of the same size
	 * @param strength how much full cover takes away, 0 to 1
	 */
	public void darken(Raster cover, double strength) {
		float factor = (float) strength;
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] *= 1 - factor * cover.values[i];
		}
	}

	public void clamp(float least, float most) {
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] = Math.max(least, Math.min(most, this.values[i]));
		}
	}

	public void max(Raster other) {
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] = Math.max(this.values[i], other.values[i]);
		}
	}

	public Raster transposed() {
		Raster turned = new Raster(this.height, this.width);
		for (int y = 0; y < this.height; y++) {
			for (int x = 0; x < this.width; x++) {
				turned.values[x * this.height + y] = this.values[y * this.width + x];
			}
		}
		return turned;
	}

	/**
	 * Blur by a Gaussian; what lies beyond the border is like the border.
	 * @param deviation in pixels
	 * @return a blurred copy
	 */
	public Raster blurred(double deviation) {
		float[] kernel = gaussian(deviation);
		return convolvedRows(kernel).convolvedColumns(kernel);
	}

	private static float[] gaussian(double deviation) {
		int reach = Math.max(1, (int) Math.ceil(2.7 * deviation));
		float[] kernel = new float[2 * reach + 1];
		double sum = 0;
		for (int i = -reach; i <= reach; i++) {
			sum += Math.exp(-i * i / (2 * deviation * deviation));
		}
		for (int i = -reach; i <= reach; i++) {
			kernel[reach + i] = (float) (Math.exp(-i * i / (2 * deviation * deviation)) / sum);
		}
		return kernel;
	}

	private Raster convolvedRows(float[] kernel) {
		int reach = kernel.length / 2;
		Raster out = new Raster(this.width, this.height);
		float[] padded = new float[this.width + 2 * reach];
		for (int y = 0; y < this.height; y++) {
			int start = y * this.width;
			System.arraycopy(this.values, start, padded, reach, this.width);
			for (int i = 0; i < reach; i++) {
				padded[i] = this.values[start];
				padded[reach + this.width + i] = this.values[start + this.width - 1];
			}
			for (int k = 0; k < kernel.length; k++) {
				float weight = kernel[k];
				for (int x = 0; x < this.width; x++) {
					out.values[start + x] += weight * padded[x + k];
				}
			}
		}
		return out;
	}

	private Raster convolvedColumns(float[] kernel) {
		int reach = kernel.length / 2;
		Raster out = new Raster(this.width, this.height);
		for (int y = 0; y < this.height; y++) {
			for (int k = 0; k < kernel.length; k++) {
				out.addRow(y, this, Math.max(0, Math.min(this.height - 1, y + k - reach)), kernel[k]);
			}
		}
		return out;
	}

	/** Whole rows at a time are what a processor does best. */
	private void addRow(int row, Raster source, int sourceRow, float weight) {
		int to = row * this.width;
		int from = sourceRow * source.width;
		for (int x = 0; x < this.width; x++) {
			this.values[to + x] += weight * source.values[from + x];
		}
	}

	/**
	 * Average over the pixels along a line, as a camera does that moves.
	 * @param length of the line in pixels
	 * @param angle of the line in radians
	 * @return a blurred copy
	 */
	public Raster moved(double length, double angle) {
		int steps = Math.max(2, (int) Math.ceil(length));
		Raster out = new Raster(this.width, this.height);
		for (int step = 0; step < steps; step++) {
			double along = length * ((double) step / (steps - 1) - 0.5);
			int dx = (int) Math.round(along * Math.cos(angle));
			int dy = (int) Math.round(along * Math.sin(angle));
			for (int y = 0; y < this.height; y++) {
				int row = Math.max(0, Math.min(this.height - 1, y + dy)) * this.width;
				for (int x = 0; x < this.width; x++) {
					out.values[y * this.width + x] += this.values[row + Math.max(0, Math.min(this.width - 1, x + dx))]
							/ steps;
				}
			}
		}
		return out;
	}

	/**
	 * Scale by averaging over area, larger or smaller.
	 * @param newWidth at least 1
	 * @param newHeight at least 1
	 * @return a scaled copy
	 */
	public Raster resized(int newWidth, int newHeight) {
		return resizedRows(newWidth).resizedColumns(newHeight);
	}

	private Raster resizedRows(int newWidth) {
		Raster out = new Raster(newWidth, this.height);
		int most = this.width / newWidth + 2;
		int[] first = new int[newWidth];
		int[] count = new int[newWidth];
		float[] weights = new float[newWidth * most];
		for (int x = 0; x < newWidth; x++) {
			double from = (double) x * this.width / newWidth;
			double to = (double) (x + 1) * this.width / newWidth;
			first[x] = (int) from;
			for (int i = first[x]; i < Math.min(this.width, Math.ceil(to)); i++) {
				weights[x * most + count[x]++] = (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
			}
		}
		// Row by row, for that is how they lie in memory.
		for (int y = 0; y < this.height; y++) {
			for (int x = 0; x < newWidth; x++) {
				int source = y * this.width + first[x];
				float sum = 0;
				for (int i = 0; i < count[x]; i++) {
					sum += weights[x * most + i] * this.values[source + i];
				}
				out.values[y * newWidth + x] = sum;
			}
		}
		return out;
	}

	private Raster resizedColumns(int newHeight) {
		Raster out = new Raster(this.width, newHeight);
		for (int y = 0; y < newHeight; y++) {
			double from = (double) y * this.height / newHeight;
			double to = (double) (y + 1) * this.height / newHeight;
			for (int i = (int) from; i < Math.min(this.height, Math.ceil(to)); i++) {
				out.addRow(y, this, i, (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from)));
			}
		}
		return out;
	}

	/**
	 * Enlarge smoothly, by cubic convolution.
	 * @param newWidth at least the width
	 * @param newHeight at least the height
	 * @return a scaled copy
	 * @see <a href="https://doi.org/10.1109/TASSP.1981.1163711">Keys, Cubic convolution
	 * interpolation for digital image processing, 1981</a>
	 */
	public Raster enlarged(int newWidth, int newHeight) {
		return enlargedRows(newWidth).enlargedColumns(newHeight);
	}

	private Raster enlargedRows(int newWidth) {
		Raster out = new Raster(newWidth, this.height);
		int[] columns = new int[newWidth * 4];
		float[] weights = new float[newWidth * 4];
		for (int x = 0; x < newWidth; x++) {
			double place = (x + 0.5) * this.width / newWidth - 0.5;
			int first = (int) Math.floor(place) - 1;
			for (int i = 0; i < 4; i++) {
				weights[4 * x + i] = cubic(Math.abs(place - (first + i)));
				columns[4 * x + i] = Math.max(0, Math.min(this.width - 1, first + i));
			}
		}
		for (int y = 0; y < this.height; y++) {
			int row = y * this.width;
			for (int x = 0; x < newWidth; x++) {
				float sum = 0;
				for (int i = 4 * x; i < 4 * x + 4; i++) {
					sum += weights[i] * this.values[row + columns[i]];
				}
				out.values[y * newWidth + x] = sum;
			}
		}
		return out;
	}

	private Raster enlargedColumns(int newHeight) {
		Raster out = new Raster(this.width, newHeight);
		for (int y = 0; y < newHeight; y++) {
			double place = (y + 0.5) * this.height / newHeight - 0.5;
			int first = (int) Math.floor(place) - 1;
			for (int i = first; i < first + 4; i++) {
				out.addRow(y, this, Math.max(0, Math.min(this.height - 1, i)), cubic(Math.abs(place - i)));
			}
		}
		return out;
	}

	private static float cubic(double distance) {
		double d = distance;
		return (float) ((d < 1) ? 1 + d * d * (1.5 * d - 2.5) : 2 + d * (d * (2.5 - 0.5 * d) - 4));
	}

	/**
	 * Scale each side, by averaging where it becomes smaller and smoothly where it
	 * becomes larger. What becomes smaller costs least this way.
	 * @param newWidth at least 1
	 * @param newHeight at least 1
	 * @return a scaled copy
	 */
	public Raster scaled(int newWidth, int newHeight) {
		Raster high = (newHeight > this.height) ? enlargedColumns(newHeight) : resizedColumns(newHeight);
		return (newWidth > this.width) ? high.enlargedRows(newWidth) : high.resizedRows(newWidth);
	}

	public double mean() {
		double sum = 0;
		for (float value : this.values) {
			sum += value;
		}
		return sum / this.values.length;
	}

	/**
	 * As a picture.
	 * @return values rounded to 0 to 255
	 */
	public GreyPicture picture() {
		byte[] pixels = new byte[this.values.length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(this.values[i])));
		}
		return new GreyPicture(this.width, this.height, pixels);
	}

}
