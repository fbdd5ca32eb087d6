package dev.digits.picture.decode;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.digits.picture.NotAPictureException;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;

/**
 * Reads the bytes of a picture: PNG, JPEG, GIF, BMP, WebP or TIFF, told from the content.
 * Safe for several threads.
 */
public final class PictureReader {

	private static final String READABLE = "Send a PNG, JPEG, GIF, BMP, WebP or TIFF.";

	private final PictureDecoder decoder;

	public PictureReader(PictureLimits limits) {
		this.decoder = new PictureDecoder(limits);
	}

	/**
	 * Decode a picture, set it upright by its EXIF orientation, lay what is transparent
	 * on white, or on black if it is bright, and turn it grey. Of several pictures in one
	 * file the first is read, of a TIFF's pages the first that is not blank.
	 * @param bytes the whole file
	 * @return the picture
	 * @throws NotAPictureException if the type is unknown or the file is damaged
	 * @throws PictureTooLargeException if the header promises more pixels than the limits
	 * allow
	 */
	public GreyPicture read(byte[] bytes) {
		return read(bytes, Detail.FINE);
	}

	/**
	 * Do the same, but only as closely as needed.
	 * @param bytes the whole file
	 * @param detail how closely the picture will be looked at
	 * @return the picture, or a smaller one where that costs less
	 * @throws NotAPictureException if the type is unknown or the file is damaged
	 * @throws PictureTooLargeException if the header promises more pixels than the limits
	 * allow, or there is no memory for them
	 */
	public GreyPicture read(byte[] bytes, Detail detail) {
		PictureType type = PictureType.of(bytes).orElseThrow(() -> new NotAPictureException(whyNot(bytes)));
		try {
			return read(type, bytes, detail);
		}
		catch (PictureException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException | OutOfMemoryError ex) {
			if (isLackOfMemory(ex)) {
				// Of the one large array: everything else goes on.
				throw new PictureTooLargeException(
						"The picture takes more memory than there is at the moment. Send a smaller one.", ex);
			}
			throw new NotAPictureException(whyNot(type, bytes, ex), ex);
		}
	}

	// Some decoders tell of it as of damage to the picture.
	private static boolean isLackOfMemory(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch(OutOfMemoryError.class::isInstance);
	}

	private GreyPicture read(PictureType type, byte[] bytes, Detail detail) throws IOException {
		PictureDecoder.Decoded decoded = this.decoder.decode(type, bytes, detail);
		Orientation orientation = (decoded.page() > 1) ? OrientationReader.ofPage(bytes, decoded.page())
				: OrientationReader.read(type, bytes);
		int width = decoded.image().getWidth();
		int height = decoded.image().getHeight();
		return new GreyPicture(orientation.width(width, height), orientation.height(width, height),
				LumaConverter.convert(decoded.image(), orientation),
				orientation.width(decoded.width(), decoded.height()),
				orientation.height(decoded.width(), decoded.height()), decoded.page());
	}

	private static String whyNot(PictureType type, byte[] bytes, Throwable failure) {
		Optional<String> kind = UnsupportedKind.of(type, bytes, failure);
		if (kind.isPresent()) {
			return "The %s picture %s, which is not read here. Save it as PNG or as JPEG.".formatted(type, kind.get());
		}
		return (failure instanceof TruncatedPictureException)
				? "The %s file ends early. Send it again, whole.".formatted(type)
				: "The %s picture is damaged. Save it again and send the whole file.".formatted(type);
	}

	private static String whyNot(byte[] bytes) {
		if (bytes.length == 0) {
			return "The file is empty. " + READABLE;
		}
		return OtherFile.of(bytes)
			.map(OtherFile::sentence)
			.orElse("The file is not a picture of a type that is read here. " + READABLE);
	}

}
