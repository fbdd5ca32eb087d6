package dev.digits.detection;

import java.util.Arrays;
import java.util.List;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.GreyPicture;

/**
 * A part of a picture, scaled for the detector of numbers and laid in the upper left
 * corner of its mean grey, so that width and height are multiples of 16.
 */
public final class ScaledPart {

	/** Where the part begins, in pixels of the whole file. */
	private final double left;

	private final double top;

	/** Pixels of the file for each of this, from left to right. */
	private final double stepX;

	/** Pixels of the file for each of this, from top to bottom. */
	private final double stepY;

	private final int width;

	private final int height;

	private final byte[] pixels;

	private ScaledPart(GreyPicture picture, Box part, double scale) {
		double across = (double) picture.fullWidth() / picture.width();
		double down = (double) picture.fullHeight() / picture.height();
		boolean whole = part.width() == picture.width() && part.height() == picture.height();
		FloatImage scaled = (whole ? picture : picture.crop(part)).scaled(scaled(part.width() * across, scale),
				scaled(part.height() * down, scale));
		this.left = part.x() * across;
		this.top = part.y() * down;
		this.stepX = part.width() * across / scaled.width();
		this.stepY = part.height() * down / scaled.height();
		this.width = multiple(scaled.width());
		this.height = multiple(scaled.height());
		this.pixels = new byte[this.width * this.height];
		draw(scaled);
	}

	/**
	 * Scale a part of a picture.
	 * @param picture any
	 * @param part of it, in pixels of the whole file; what lies beyond is left out
	 * @param scale how many pixels one of the file's becomes, from left to right and from
	 * top to bottom
	 * @return the part
	 */
	public static ScaledPart of(GreyPicture picture, BoundingBox part, double scale) {
		return new ScaledPart(picture,
				part.in(picture.fullWidth(), picture.fullHeight()).pixels(picture.width(), picture.height()), scale);
	}

	private static int scaled(double length, double scale) {
		return Math.max(NumberHeatMap.MULTIPLE / 2, (int) Math.round(length * scale));
	}

	private static int multiple(int length) {
		return (length + NumberHeatMap.MULTIPLE - 1) / NumberHeatMap.MULTIPLE * NumberHeatMap.MULTIPLE;
	}

	private void draw(FloatImage scaled) {
		byte[] row = new byte[scaled.width()];
		long sum = 0;
		for (int y = 0; y < scaled.height(); y++) {
			for (int x = 0; x < row.length; x++) {
				int value = Math.max(0, Math.min(255, Math.round(scaled.at(x, y))));
				row[x] = (byte) value;
				sum += value;
			}
			System.arraycopy(row, 0, this.pixels, y * this.width, row.length);
		}
		byte mean = (byte) (sum / scaled.values().length);
		for (int y = 0; y < this.height; y++) {
			Arrays.fill(this.pixels, y * this.width + ((y < scaled.height()) ? row.length : 0), (y + 1) * this.width,
					mean);
		}
	}

	/**
	 * How wide it is.
	 * @return pixels, a multiple of 16
	 */
	public int width() {
		return this.width;
	}

	/**
	 * How high it is.
	 * @return pixels, a multiple of 16
	 */
	public int height() {
		return this.height;
	}

	/**
	 * What is to be seen.
	 * @return grey values, row by row, for {@link Normalisation}
	 */
	public byte[] pixels() {
		return this.pixels;
	}

	/**
	 * Make sense of what the detector gives for it.
	 * @param outputs of the detector
	 * @param least the score that a digit has at least, 0 to 1
	 * @return the digits, in pixels of the whole file, highest score first
	 */
	public List<DetectedDigit> digits(float[] outputs, double least) {
		return new NumberHeatMap(outputs, this.width, this.height).digits(least)
			.stream()
			.map((digit) -> digit.at(digit.box().placed(this.stepX, this.stepY, this.left, this.top)))
			.toList();
	}

}
