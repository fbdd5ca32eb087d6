package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes pictures as JPEG files, as a phone does. The bytes are those of the JDK's own
 * encoder and may differ between JDKs.
 *
 * @param quality 0 to 1
 * @param sideways whether the phone was held upright but stores its pixels lying, with
 * the EXIF orientation 6 that says so
 */
public record Jpeg(double quality, boolean sideways) {

	/**
	 * An APP1 segment with one EXIF entry, the orientation (tag 0x112) 6: the first
	 * stored row is the picture's right side, the first column its top.
	 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">Exif 2.3</a>
	 */
	private static final byte[] ORIENTATION_6 = { (byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, // segment
			'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, // big-endian TIFF; a directory of one
												// entry
			1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, // the orientation, one SHORT
			0, 0, 0, 0 }; // no further directory

	/**
	 * Encode a picture.
	 * @param picture upright
	 * @return the bytes of the file
	 */
	public byte[] encode(BufferedImage picture) {
		byte[] file = compress(this.sideways ? lay(picture) : picture);
		if (!this.sideways) {
			return file;
		}
		ByteArrayOutputStream tagged = new ByteArrayOutputStream();
		tagged.write(file, 0, 2); // the marker that starts every JPEG file
		tagged.writeBytes(ORIENTATION_6);
		tagged.write(file, 2, file.length - 2);
		return tagged.toByteArray();
	}

	private byte[] compress(BufferedImage picture) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality((float) this.quality);
			writer.setOutput(output);
			writer.write(null, new IIOImage(picture, null, null), parameters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static BufferedImage lay(BufferedImage upright) {
		BufferedImage lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < lying.getHeight(); y++) {
			for (int x = 0; x < lying.getWidth(); x++) {
				lying.setRGB(x, y, upright.getRGB(upright.getWidth() - 1 - y, x));
			}
		}
		return lying;
	}

}
