package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageReader;

import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.decode.PictureDecoder.Decoded;

/**
 * Decodes a TIFF: of its pages the first that shows anything. A fax and a batch of scans
 * may begin with an empty sheet.
 */
final class TiffDecoder {

	/** More are not looked at, however small they are. */
	private static final int MAX_PAGES = 100;

	private final PictureLimits limits;

	private final ImageIoDecoder imageIo;

	TiffDecoder(PictureLimits limits, ImageIoDecoder imageIo) {
		this.limits = limits;
		this.imageIo = imageIo;
	}

	/**
	 * Decode a page.
	 * @param bytes the whole file
	 * @return the page
	 * @throws PictureTooLargeException if a header promises more than the limits allow
	 * @throws TruncatedPictureException if the file ends before the first page does
	 * @throws IOException if the first page cannot be read
	 */
	Decoded decode(byte[] bytes) throws IOException {
		JpegCost.check(bytes, this.limits);
		return this.imageIo.decode(PictureType.TIFF, bytes, this::decodePage);
	}

	private Decoded decodePage(ImageReader reader) throws IOException {
		Decoded first = this.imageIo.decode(reader, 0);
		int pages = Math.min(MAX_PAGES, reader.getNumImages(true));
		if (pages == 1) {
			return first;
		}
		Decoded page = isBlank(first.image()) ? decodeNext(reader, first, pages) : first;
		return new Decoded(page.image(), page.width(), page.height(), Math.max(1, page.page()));
	}

	/** All together cost no more than one of the largest pictures. */
	private Decoded decodeNext(ImageReader reader, Decoded first, int pages) {
		long pixels = 0;
		try {
			for (int index = 1; index < pages; index++) {
				pixels += (long) reader.getWidth(index) * reader.getHeight(index);
				if (pixels > this.limits.maxPixels()) {
					return first;
				}
				Decoded page = this.imageIo.decode(reader, index);
				if (!isBlank(page.image())) {
					return new Decoded(page.image(), page.width(), page.height(), index + 1);
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			// The first page is there to answer for all.
			return first;
		}
		return first;
	}

	private static boolean isBlank(BufferedImage page) {
		return !PageContrast.showsInk(LumaConverter.convert(page, Orientation.UPRIGHT), page.getWidth(),
				page.getHeight());
	}

}
