package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

import dev.digits.picture.PictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.decode.PictureDecoder.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Decodes pictures with one of ImageIO's decoders.
 */
final class ImageIoDecoder {

	/** Of a pixel: four samples of 64 bits. */
	private static final int MAX_BITS = 256;

	private static final Set<Integer> FLOATS = Set.of(DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE);

	private static final Set<Integer> NARROW = Set.of(DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT);

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
		return decode(type, bytes, (reader) -> decode(reader, 0));
	}

	/**
	 * Decode a picture in a file.
	 * @param type the file's type
	 * @param bytes the whole file
	 * @param choice what to do with a decoder of the file
	 * @return the picture
	 * @throws TruncatedPictureException if the file ends before the picture does
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if no decoder can read it
	 */
	Decoded decode(PictureType type, byte[] bytes, Choice choice) throws IOException {
		IOException failure = new IOException("no decoder for " + type);
		for (ImageReader reader : type.newReaders()) {
			try (PictureStream stream = PictureStream.of(type, bytes)) {
				reader.setInput(stream, type != PictureType.TIFF, true);
				return decode(reader, stream, choice);
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

	private static Decoded decode(ImageReader reader, PictureStream stream, Choice choice) throws IOException {
		try {
			return choice.decode(reader);
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

	/**
	 * Decode one of the pictures in a file.
	 * @param reader has the file
	 * @param index from 0
	 * @return the picture
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if it cannot be read
	 */
	Decoded decode(ImageReader reader, int index) throws IOException {
		return decode(reader, index, PictureDecoder.every(reader.getWidth(index), reader.getHeight(index)));
	}

	/**
	 * Decode one of the pictures in a file, thinned out.
	 * @param reader has the file
	 * @param index from 0
	 * @param every only each n-th column and row is kept, n being this
	 * @return the picture
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if it cannot be read
	 */
	Decoded decode(ImageReader reader, int index, int every) throws IOException {
		int width = reader.getWidth(index);
		int height = reader.getHeight(index);
		this.limits.check(width, height);
		// A TIFF's tile is decoded whole, however little of it the picture covers.
		this.limits.check(reader.getTileWidth(index), reader.getTileHeight(index));
		ImageTypeSpecifier type = reader.getRawImageType(index);
		checkDepth(type);
		AtomicBoolean truncated = new AtomicBoolean();
		reader.removeAllIIOReadWarningListeners();
		reader.addIIOReadWarningListener((source, warning) -> {
			if (ImageIoDecoder.tellsOfMissingData(warning)) {
				truncated.set(true);
			}
		});
		BufferedImage image = isWide(type) ? decodeNumbers(reader, index, type)
				: reader.read(index, parameters(reader, index, every));
		if (truncated.get()) {
			throw new TruncatedPictureException();
		}
		return new Decoded(image, width, height);
	}

	private static void checkDepth(@Nullable ImageTypeSpecifier type) throws IOException {
		if (type != null && type.getColorModel().getPixelSize() > MAX_BITS) {
			throw new IOException("Unsupported: more bits than any picture needs");
		}
	}

	private static boolean isWide(@Nullable ImageTypeSpecifier type) {
		return type != null && type.getColorModel() instanceof ComponentColorModel
				&& !NARROW.contains(type.getColorModel().getTransferType());
	}

	/**
	 * As they are in the file: a decoder that makes colours of them cuts off all above 1.
	 */
	private static BufferedImage decodeNumbers(ImageReader reader, int index, ImageTypeSpecifier type)
			throws IOException {
		ImageReadParam parameters = reader.getDefaultReadParam();
		// Twice, for the decoder gives away but a copy of what it read.
		int bits = 2 * type.getColorModel().getPixelSize();
		int every = PictureDecoder.every(reader.getWidth(index), reader.getHeight(index), bits);
		if (every > 1 && FLOATS.contains(type.getColorModel().getTransferType())) {
			// The decoder cannot thin them out.
			throw new IOException("Unsupported: too many floats");
		}
		parameters.setSourceSubsampling(every, every, 0, 0);
		Raster raster = reader.readRaster(index, parameters);
		return new BufferedImage(type.getColorModel(),
				Raster.createWritableRaster(raster.getSampleModel(), raster.getDataBuffer(), null),
				type.getColorModel().isAlphaPremultiplied(), null);
	}

	private static ImageReadParam parameters(ImageReader reader, int index, int every) throws IOException {
		ImageReadParam parameters = reader.getDefaultReadParam();
		parameters.setSourceSubsampling(every, every, 0, 0);
		// A JPEG decoder that may give luma alone need not decode colour.
		Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
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

	/** Chooses and decodes a picture of a file. */
	@FunctionalInterface
	interface Choice {

		/**
		 * Decode a picture.
		 * @param reader has the file
		 * @return the picture
		 * @throws IOException if it cannot be read
		 */
		Decoded decode(ImageReader reader) throws IOException;

	}

}
