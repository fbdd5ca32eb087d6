package dev.digits.picture;

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

}
