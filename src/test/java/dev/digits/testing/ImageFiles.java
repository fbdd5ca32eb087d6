package dev.digits.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Writes pictures as files in memory.
 */
public final class ImageFiles {

	private ImageFiles() {
	}

	/**
	 * Write one picture, or several in sequence.
	 * @param writer of the format; disposed of
	 * @param parameters how to write a single one
	 * @param images the pictures
	 * @return the file
	 */
	public static byte[] write(ImageWriter writer, @Nullable ImageWriteParam parameters, IIOImage... images) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			if (images.length == 1) {
				writer.write(null, images[0], parameters);
			}
			else {
				writer.prepareWriteSequence(null);
				for (IIOImage image : images) {
					writer.writeToSequence(image, null);
				}
				writer.endWriteSequence();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
