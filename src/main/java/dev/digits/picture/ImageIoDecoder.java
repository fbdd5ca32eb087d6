package dev.digits.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

import dev.digits.picture.PictureDecoder.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the first picture in a file with one of ImageIO's decoders.
 */
final class ImageIoDecoder {

	/** Of a pixel: four samples of 16 bits. */
	private static final int MOST_BITS = 64;

	private static final int MOST_BITS_OF_A_SAMPLE = 32;

	private final PictureLimits limits;

	ImageIoDecoder(PictureLimits limits) {
		this.limits = limits;
	}

	/**
	 * Decode a file's first picture.
	 * @param type the file's type
	 * @param bytes the whole file
	 * @return the picture, in whatever form its decoder gives
	 * @throws TruncatedPictureException if the file ends before the picture does
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if no decoder can read it; decoders throw all sorts of runtime
	 * exceptions at damaged files as well
	 */
	Decoded decode(PictureType type, byte[] bytes) throws IOException {
		IOException failure = new IOException("no decoder for " + type);
		for (ImageReader reader : type.newReaders()) {
			try (PictureStream stream = PictureStream.of(type, bytes)) {
				return decode(reader, stream);
			}
			catch (IOException ex) {
				failure = ex;
			}
			finally {
				reader.dispose();
			}
		}
		throw failure;
	}

	private Decoded decode(ImageReader reader, PictureStream stream) throws IOException {
		try {
			return decodeFirst(reader, stream);
		}
		catch (PictureException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			if (stream.isExhausted()) {
				throw new TruncatedPictureException(ex);
			}
			throw ex;
		}
	}

	private Decoded decodeFirst(ImageReader reader, PictureStream stream) throws IOException {
		reader.setInput(stream, true, true);
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		this.limits.check(width, height);
		// A TIFF's tile is decoded whole, however little of it the picture covers.
		this.limits.check(reader.getTileWidth(0), reader.getTileHeight(0));
		checkDepth(reader.getRawImageType(0));
		AtomicBoolean truncated = new AtomicBoolean();
		reader.addIIOReadWarningListener((source, warning) -> {
			if (ImageIoDecoder.tellsOfMissingData(warning)) {
				truncated.set(true);
			}
		});
		BufferedImage image = reader.read(0, parameters(reader, width, height));
		if (truncated.get()) {
			throw new TruncatedPictureException();
		}
		return new Decoded(image, width, height);
	}

	// With more, the pixels that are comfortable in number would not be so in bytes.
	private static void checkDepth(@Nullable ImageTypeSpecifier type) throws IOException {
		if (type != null && (type.getColorModel().getPixelSize() > MOST_BITS
				|| type.getColorModel().getComponentSize(0) > MOST_BITS_OF_A_SAMPLE)) {
			throw new IOException("more bits a pixel than any picture needs");
		}
	}

	private static ImageReadParam parameters(ImageReader reader, int width, int height) throws IOException {
		ImageReadParam parameters = reader.getDefaultReadParam();
		int every = PictureDecoder.every(width, height);
		parameters.setSourceSubsampling(every, every, 0, 0);
		// A JPEG decoder that may give luma alone need not decode colour.
		Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
		while (types.hasNext()) {
			ImageTypeSpecifier offered = types.next();
			if (offered.getBufferedImageType() == BufferedImage.TYPE_BYTE_GRAY) {
				parameters.setDestinationType(offered);
			}
		}
		return parameters;
	}

	// The JDK's JPEG decoder fills what is missing with grey and only warns.
	private static boolean tellsOfMissingData(String warning) {
		return warning.startsWith("Truncated File") || warning.contains("premature end of data");
	}

}
