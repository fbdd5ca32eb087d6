package dev.digits.picture.decode;

import java.io.IOException;
import java.util.Optional;

import dev.digits.picture.PictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.decode.PictureDecoder.Decoded;
import dev.digits.picture.raster.Detail;

/**
 * Decodes JPEG: its luma with libjpeg-turbo, and with ImageIO's decoders what that does
 * not read.
 */
final class JpegDecoder {

	private final LumaJpeg lumaJpeg = new LumaJpeg();

	private final PictureLimits limits;

	private final ImageIoDecoder others;

	JpegDecoder(PictureLimits limits, ImageIoDecoder others) {
		this.limits = limits;
		this.others = others;
	}

	/**
	 * Decode a picture.
	 * @param bytes the whole file
	 * @param detail how closely it will be looked at
	 * @return the picture
	 * @throws TruncatedPictureException if the file ends before the picture does
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if no decoder can read it
	 */
	Decoded decode(byte[] bytes, Detail detail) throws IOException {
		JpegCost.check(bytes, this.limits);
		boolean padded = endsInZeros(bytes);
		Optional<Decoded> luma = padded ? Optional.empty() : decodeLuma(bytes, detail);
		if (luma.isPresent()) {
			return luma.get();
		}
		JpegSegments segments = JpegSegments.read(bytes);
		if (!segments.ended()) {
			return decodeWithEnd(bytes, segments, detail);
		}
		luma = padded ? decodeLuma(bytes, detail) : Optional.empty();
		return luma.isPresent() ? luma.get() : decodeOther(bytes, segments);
	}

	// They may stand for what is missing, and would be decoded as if they were picture.
	private static boolean endsInZeros(byte[] bytes) {
		return bytes[bytes.length - 1] == 0 && bytes[bytes.length - 2] == 0;
	}

	/** If it lacks but its last bytes, no decoder misses anything once they are there. */
	private Decoded decodeWithEnd(byte[] bytes, JpegSegments segments, Detail detail) throws IOException {
		if (!segments.complete()) {
			throw new TruncatedPictureException();
		}
		byte[] ended = JpegSegments.withEnd(bytes);
		Optional<Decoded> luma = decodeLuma(ended, detail);
		if (luma.isPresent()) {
			return luma.get();
		}
		try {
			return decodeOther(ended, segments);
		}
		catch (PictureException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new TruncatedPictureException(ex);
		}
	}

	private Optional<Decoded> decodeLuma(byte[] bytes, Detail detail) {
		return JpegHeader.read(bytes).flatMap((header) -> {
			this.limits.check(header.width(), header.height());
			return this.lumaJpeg.decode(bytes, header, detail.side())
				.map((image) -> new Decoded(image, header.width(), header.height()));
		});
	}

	private Decoded decodeOther(byte[] bytes, JpegSegments segments) throws IOException {
		return segments.isUnmarkedCmyk()
				? this.others.decode(PictureType.JPEG, bytes, (reader) -> UnmarkedCmyk.decode(reader, this.limits))
				: this.others.decode(PictureType.JPEG, bytes);
	}

}
