package dev.digits.picture.decode;

import dev.digits.picture.PictureTooLargeException;

/**
 * How large a picture may be; checked against its header before any pixel is decoded.
 *
 * @param maxPixels width times height
 * @param maxSide the longer of width and height, in pixels
 */
public record PictureLimits(long maxPixels, int maxSide) {

	/** 50 megapixels, as today's phones take them, and no side longer than 20,000. */
	public static final PictureLimits DEFAULT = new PictureLimits(50_000_000, 20_000);

	public PictureLimits {
		if (maxPixels < 1 || maxSide < 1) {
			throw new IllegalArgumentException("limits must be positive");
		}
	}

	/**
	 * Check a size.
	 * @param width in pixels
	 * @param height in pixels
	 * @throws PictureTooLargeException if it is beyond these limits
	 */
	void check(int width, int height) {
		if (Math.max(width, height) > this.maxSide || (long) width * height > this.maxPixels) {
			throw new PictureTooLargeException(
					"The picture has %d x %d pixels; at most %d in all and %d a side are read. Send a smaller one."
						.formatted(width, height, this.maxPixels, this.maxSide));
		}
	}

}
