package dev.digits.picture.decode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * The types of picture that are read, told apart by their first bytes.
 */
enum PictureType {

	PNG("\u0089PNG\r\n\u001a\n"), JPEG("\u00ff\u00d8\u00ff"), GIF("GIF87a", "GIF89a"), BMP("BM"), WEBP("RIFF????WEBP"),
	TIFF("II*\0", "MM\0*", "II+\0", "MM\0+");

	private static final String JDK = "com.sun.imageio.";

	/** One character a byte; a question mark stands for any. */
	private final List<String> magics;

	PictureType(String... magics) {
		this.magics = List.of(magics);
	}

	/**
	 * The type of a file.
	 * @param bytes the whole file or its beginning
	 * @return the type, or nothing if it is none of these
	 */
	static Optional<PictureType> of(byte[] bytes) {
		return Arrays.stream(values())
			.filter((type) -> type.magics.stream().anyMatch((magic) -> startsWith(bytes, magic)))
			.findFirst();
	}

	private static boolean startsWith(byte[] bytes, String magic) {
		if (bytes.length < magic.length()) {
			return false;
		}
		for (int i = 0; i < magic.length(); i++) {
			if (magic.charAt(i) != '?' && magic.charAt(i) != (bytes[i] & 0xFF)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The decoders for this type, to be tried in this order. The JDK decodes a JPEG's
	 * luma several times faster than TwelveMonkeys, which alone knows CMYK.
	 * @return new ones; dispose of them
	 * @throws IOException if they cannot be made
	 */
	List<ImageReader> newReaders() throws IOException {
		return switch (this) {
			case JPEG -> List.of(ofTheJdk(), twelveMonkeysJpeg());
			case WEBP -> List.of(new WebPImageReaderSpi().createReaderInstance());
			case TIFF -> List.of(new TIFFImageReaderSpi().createReaderInstance());
			case PNG, GIF, BMP -> List.of(ofTheJdk());
		};
	}

	// Named outright, like the other two of TwelveMonkeys: whether ImageIO finds them
	// depends on the class loader of the thread that used it first.
	private static ImageReader twelveMonkeysJpeg() throws IOException {
		JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
		// Hands it the JDK's decoder, on which it builds.
		spi.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
		return spi.createReaderInstance();
	}

	private ImageReader ofTheJdk() throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
		while (readers.hasNext()) {
			ImageReader reader = readers.next();
			if (reader.getClass().getName().startsWith(JDK)) {
				return reader;
			}
		}
		throw new IOException("this Java has no decoder for " + this);
	}

}
