package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;

import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.raster.Detail;

/**
 * Decodes the first picture in a file, within limits: a JPEG's luma with libjpeg-turbo,
 * all else, and what that does not read, with one of ImageIO's decoders.
 */
final class PictureDecoder {

	/** A picture with more pixels is thinned out while it is read, to bound memory. */
	private static final long COMFORTABLE_PIXELS = 16_000_000;

	/** Of such a picture, a pixel: four samples of 16 bits. */
	private static final int MAX_BITS = 64;

	private final PictureLimits limits;

	private final ImageIoDecoder imageIo;

	private final JpegDecoder jpeg;

	private final TiffDecoder tiff;

	private final GifDecoder gif;

	PictureDecoder(PictureLimits limits) {
		this.limits = limits;
		this.imageIo = new ImageIoDecoder(limits);
		this.jpeg = new JpegDecoder(limits, this.imageIo);
		this.tiff = new TiffDecoder(limits, this.imageIo);
		this.gif = new GifDecoder(limits, this.imageIo);
	}

	/**
	 * Decode a file's first picture; of a TIFF's pages the first that shows anything.
	 * @param type the file's type
	 * @param bytes the whole file
	 * @param detail how closely it will be looked at
	 * @return the picture, in whatever form its decoder gives
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws TruncatedPictureException if the file ends before the picture does
	 * @throws IOException if no decoder can read it; decoders throw all sorts of runtime
	 * exceptions at damaged files as well
	 */
	Decoded decode(PictureType type, byte[] bytes, Detail detail) throws IOException {
		switch (type) {
			case JPEG -> {
				return this.jpeg.decode(bytes, detail);
			}
			case TIFF -> {
				return this.tiff.decode(bytes);
			}
			case GIF -> {
				return this.gif.decode(bytes);
			}
			case WEBP -> {
				if (LibWebP.isLoaded()) {
					return LibWebP.decode(bytes, this.limits);
				}
			}
			case PNG, BMP -> {
				// They cost what their headers promise.
			}
		}
		return this.imageIo.decode(type, bytes);
	}

	/** Of a picture of this size only each n-th column and row is kept, n being this. */
	static int every(int width, int height) {
		return every(width, height, MAX_BITS);
	}

	/** The same for pixels of so many bits, which may be more than are comfortable. */
	static int every(int width, int height, int bits) {
		double share = (double) Math.max(bits, MAX_BITS) / MAX_BITS;
		return (int) Math.ceil(Math.sqrt(share * width * height / COMFORTABLE_PIXELS));
	}

	/**
	 * What a decoder gave.
	 *
	 * @param image the pixels, possibly thinned out
	 * @param width of the whole picture as stored
	 * @param height of the whole picture as stored
	 * @param page of a file of several, from 1; 0 if there is but one
	 */
	record Decoded(BufferedImage image, int width, int height, int page) {

		Decoded(BufferedImage image, int width, int height) {
			this(image, width, height, 0);
		}

	}

}
