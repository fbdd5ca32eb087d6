package dev.digits.picture.decode;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A photo of a seven of any size, to measure with.
 */
public final class BenchmarkPhoto {

	private static final double NOISE = 8;

	/** With that noise a quarter of a megabyte for a megapixel, as phones write them. */
	private static final float QUALITY = 0.84f;

	private BenchmarkPhoto() {
	}

	/**
	 * Write photos for a load test.
	 * @param arguments a folder, then files such as {@code 1152x864.jpeg}
	 * @throws IOException if one cannot be written
	 */
	public static void main(String... arguments) throws IOException {
		for (int i = 1; i < arguments.length; i++) {
			String[] parts = arguments[i].split("[x.]");
			Files.write(Path.of(arguments[0], arguments[i]),
					taken(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]));
		}
	}

	/**
	 * Take a photo.
	 * @param width in pixels
	 * @param height in pixels
	 * @param format jpeg or png
	 * @return the file
	 */
	public static byte[] taken(int width, int height, String format) {
		return encode(photo(width, height), format);
	}

	/** A seven on unevenly lit, warm paper. */
	private static BufferedImage photo(int width, int height) {
		BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = photo.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(225, 220, 205), width, height, new Color(150, 145, 140)));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(new Color(40, 45, 90));
		graphics.setStroke(new BasicStroke(height * 0.02f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.drawPolyline(new int[] { width * 2 / 5, width * 3 / 5, width * 9 / 20 },
				new int[] { height * 3 / 10, height * 3 / 10, height * 7 / 10 }, 3);
		graphics.dispose();
		Random random = new Random(1);
		byte[] samples = ((DataBufferByte) photo.getRaster().getDataBuffer()).getData();
		for (int pixel = 0; pixel < samples.length; pixel += 3) {
			double bright = NOISE * random.nextGaussian();
			for (int i = pixel; i < pixel + 3; i++) {
				double sample = (samples[i] & 0xFF) + bright + NOISE / 3 * random.nextGaussian();
				samples[i] = (byte) Math.max(0, Math.min(255, Math.round(sample)));
			}
		}
		return photo;
	}

	private static byte[] encode(BufferedImage photo, String format) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		if (format.equals("jpeg")) {
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(QUALITY);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(photo, null, null), parameters);
		}
		catch (IOException ex) {
			throw new IllegalStateException("writing to memory failed", ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
