package dev.digits.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

import org.jspecify.annotations.Nullable;

/**
 * Decodes the first picture in a file, within limits: a JPEG's luma with libjpeg-turbo,
 * all else, and what that does not read, with one of ImageIO's decoders.
 */
final class PictureDecoder {

	/** A picture with more pixels is thinned out while it is read, to bound memory. */
	private static final long COMFORTABLE_PIXELS = 16_000_000;

	/** Of a pixel: four samples of 16 bits. */
	private static final int MOST_BITS = 64;

	private static final int MOST_BITS_OF_A_SAMPLE = 32;

	private final LumaJpeg lumaJpeg = new LumaJpeg();

	private final PictureLimits limits;

	PictureDecoder(PictureLimits limits) {
		this.limits = limits;
	}

	/**
	 * Decode a file's first picture.
	 * @param type the file's type
	 * @param bytes the whole file
	 * @param look how closely it will be looked at
	 * @return the picture, in whatever form its decoder gives
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if no decoder can read it; decoders throw all sorts of runtime
	 * exceptions at damaged files as well
	 */
	Decoded decode(PictureType type, byte[] bytes, Look look) throws IOException {
		if (type == PictureType.JPEG || type == PictureType.TIFF) {
			JpegCost.check(bytes, this.limits);
		}
		if (type == PictureType.GIF) {
			GifCost.check(bytes);
		}
		if (type == PictureType.WEBP && LibWebP.isLoaded()) {
			return LibWebP.decode(bytes, this.limits);
		}
		Optional<Decoded> luma = (type == PictureType.JPEG) ? decodeLuma(bytes, look) : Optional.empty();
		return luma.isPresent() ? luma.get() : decodeWithImageIo(type, bytes);
	}

	private Optional<Decoded> decodeLuma(byte[] bytes, Look look) {
		return JpegHeader.read(bytes).flatMap((header) -> {
			this.limits.check(header.width(), header.height());
			return this.lumaJpeg.decode(bytes, header, look.side())
				.map((image) -> new Decoded(image, header.width(), header.height()));
		});
	}

	private Decoded decodeWithImageIo(PictureType type, byte[] bytes) throws IOException {
		IOException failure = new IOException("no decoder for " + type);
		for (ImageReader reader : type.newReaders()) {
			try {
				return decode(reader, bytes);
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

	private Decoded decode(ImageReader reader, byte[] bytes) throws IOException {
		try (PictureStream stream = new PictureStream(bytes)) {
			reader.setInput(stream, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			this.limits.check(width, height);
			// A TIFF's tile is decoded whole, however little of it the picture covers.
			this.limits.check(reader.getTileWidth(0), reader.getTileHeight(0));
			checkDepth(reader.getRawImageType(0));
			AtomicBoolean truncated = new AtomicBoolean();
			reader.addIIOReadWarningListener((source, warning) -> {
				if (PictureDecoder.tellsOfMissingData(warning)) {
					truncated.set(true);
				}
			});
			BufferedImage image = reader.read(0, parameters(reader, width, height));
			if (truncated.get()) {
				throw new IOException("the data ends before the picture does");
			}
			return new Decoded(image, width, height);
		}
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
		int every = every(width, height);
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

	/** Of a picture of this size only each n-th column and row is kept, n being this. */
	static int every(int width, int height) {
		return (int) Math.ceil(Math.sqrt((double) width * height / COMFORTABLE_PIXELS));
	}

	// The JDK's JPEG decoder fills what is missing with grey and only warns.
	private static boolean tellsOfMissingData(String warning) {
		return warning.startsWith("Truncated File") || warning.contains("premature end of data");
	}

	/**
	 * What a decoder gave.
	 *
	 * @param image the pixels, possibly thinned out
	 * @param width of the whole picture as stored
	 * @param height of the whole picture as stored
	 */
	record Decoded(BufferedImage image, int width, int height) {
	}

}
