package dev.digits.picture.decode;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.testing.ImageFiles;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Pictures for tests, drawn and encoded on the spot.
 */
public final class TestPictures {

	private TestPictures() {
	}

	public static BufferedImage blank(int width, int height, int type, Color color) {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return image;
	}

	static void fill(BufferedImage image, int x, int y, int width, int height, Color color) {
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(x, y, width, height);
		graphics.dispose();
	}

	static BufferedImage noise(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(1);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, random.nextInt(0x1000000));
			}
		}
		return image;
	}

	static byte[] encode(BufferedImage image, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(image, format, bytes)) {
				throw new IllegalArgumentException("this Java does not write this picture as " + format);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] progressiveJpeg(BufferedImage image) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		return ImageFiles.write(writer, parameters, new IIOImage(image, null, null));
	}

	static BufferedImage greyWithAlpha(int[][] pixels) {
		ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false,
				java.awt.Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
		WritableRaster raster = model.createCompatibleWritableRaster(pixels.length, 1);
		for (int x = 0; x < pixels.length; x++) {
			raster.setPixel(x, 0, pixels[x]);
		}
		return new BufferedImage(model, raster, false, null);
	}

	/**
	 * A WebP with alpha, as libwebp writes it.
	 */
	static byte[] webp(BufferedImage image, boolean lossless) {
		PIX pix = leptonica.pixCreate(image.getWidth(), image.getHeight(), 32);
		try (PointerPointer<BytePointer> data = new PointerPointer<>(1); SizeTPointer size = new SizeTPointer(1)) {
			leptonica.pixSetSpp(pix, 4);
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) {
					leptonica.pixSetPixel(pix, x, y, Integer.rotateLeft(image.getRGB(x, y), 8));
				}
			}
			leptonica.pixWriteMemWebP(data, size, pix, 80, lossless ? 1 : 0);
			BytePointer file = data.get(BytePointer.class);
			byte[] bytes = new byte[(int) size.get()];
			file.get(bytes);
			leptonica.lept_free(file);
			return bytes;
		}
		finally {
			leptonica.pixDestroy(pix);
		}
	}

	/** An animation's WebP whose first frame lies somewhere on its canvas. */
	static byte[] animatedWebp(BufferedImage frame, int width, int height, int x, int y) {
		byte[] still = webp(frame, true);
		ByteBuffer file = ByteBuffer.allocate(68 + still.length - 12).order(ByteOrder.LITTLE_ENDIAN);
		file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBPVP8X")).putInt(10).putInt(0x12);
		put24(put24(file, width - 1), height - 1).put(ascii("ANIM")).putInt(6).putInt(0).putShort((short) 0);
		file.put(ascii("ANMF")).putInt(16 + still.length - 12);
		put24(put24(put24(put24(file, x / 2), y / 2), frame.getWidth() - 1), frame.getHeight() - 1);
		return file.putInt(100).put(still, 12, still.length - 12).array();
	}

	private static ByteBuffer put24(ByteBuffer file, int number) {
		return file.putShort((short) number).put((byte) (number >> 16));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * A BMP of version 4 whose header has a mask for alpha.
	 * @param argb the pixels, row by row from the bottom left
	 */
	static byte[] bmpWithAlpha(int width, int height, int... argb) {
		ByteBuffer file = ByteBuffer.allocate(122 + 4 * argb.length).order(ByteOrder.LITTLE_ENDIAN);
		file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(122);
		file.putInt(108).putInt(width).putInt(height).putShort((short) 1).putShort((short) 32);
		file.putInt(3).putInt(4 * argb.length).putInt(2835).putInt(2835).putInt(0).putInt(0);
		file.putInt(0xFF0000).putInt(0xFF00).putInt(0xFF).putInt(0xFF000000);
		file.put("BGRs".getBytes(StandardCharsets.US_ASCII)).position(122);
		for (int pixel : argb) {
			file.putInt(pixel);
		}
		return file.array();
	}

	/**
	 * A JPEG of four components without a marker that tells what they are: its right half
	 * in full black ink, nothing on its left.
	 * @param none the sample that is no ink, 0 or 255
	 */
	static byte[] unmarkedCmykJpeg(int width, int height, int none) {
		WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				raster.setPixel(x, y, new int[] { none, none, none, (x < width / 2) ? none : 255 - none });
			}
		}
		return write("jpeg", new IIOImage(raster, null, null));
	}

	/**
	 * A JPEG of four components, inverted as Adobe's programs write it.
	 */
	static byte[] cmykJpeg(int width, int height, int value) {
		WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
		int[] samples = new int[width * height * 4];
		Arrays.fill(samples, value);
		raster.setPixels(0, 0, width, height, samples);
		byte[] jpeg = write("jpeg", new IIOImage(raster, null, null));
		// The marker that tells CMYK from YCCK: version, two flags, no transform.
		ByteBuffer adobe = ByteBuffer.allocate(16);
		adobe.putShort((short) 0xFFEE).putShort((short) 14);
		adobe.put("Adobe".getBytes(StandardCharsets.US_ASCII)).putShort((short) 100).putInt(0).put((byte) 0);
		return insert(jpeg, 2, adobe.array());
	}

	/**
	 * Put an Exif segment with nothing but an orientation into a JPEG.
	 */
	static byte[] withExif(byte[] jpeg, int orientation) {
		ByteBuffer exif = ByteBuffer.allocate(36);
		exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
		exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
		return insert(jpeg, 2, exif.array());
	}

	private static byte[] insert(byte[] bytes, int at, byte[] what) {
		byte[] longer = Arrays.copyOf(bytes, bytes.length + what.length);
		System.arraycopy(what, 0, longer, at, what.length);
		System.arraycopy(bytes, at, longer, at + what.length, bytes.length - at);
		return longer;
	}

	/** A TIFF of several pages. */
	static byte[] tiff(BufferedImage... pages) {
		return write("tiff",
				Arrays.stream(pages).map((page) -> new IIOImage(page, null, null)).toArray(IIOImage[]::new));
	}

	/**
	 * A TIFF of one row of grey pixels.
	 * @param bits of a sample
	 * @param format of the samples: 1 for unsigned integers, 2 for signed ones, 3 for
	 * floats
	 * @param compression a number
	 * @param row the samples
	 */
	static byte[] tiff(int bits, int format, int compression, byte[] row) {
		return tiff(bits, format, compression, 8 * row.length / bits, 1, row);
	}

	/** A TIFF of grey pixels that are all 0. */
	static byte[] blackTiff(int bits, int format, int width, int height) {
		return tiff(bits, format, 1, width, height, new byte[width * height * bits / 8]);
	}

	private static byte[] tiff(int bits, int format, int compression, int width, int height, byte[] row) {
		int[][] tags = { { 256, width }, { 257, height }, { 258, bits }, { 259, compression }, { 262, 1 }, { 273, 8 },
				{ 277, 1 }, { 278, height }, { 279, row.length }, { 339, format } };
		ByteBuffer file = ByteBuffer.allocate(14 + row.length + 12 * tags.length).order(ByteOrder.LITTLE_ENDIAN);
		file.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8 + row.length).put(row);
		file.putShort((short) tags.length);
		for (int[] tag : tags) {
			file.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
		}
		return file.array();
	}

	/** Numbers as floats. */
	static byte[] floats(float... numbers) {
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
		for (float number : numbers) {
			bytes.putFloat(number);
		}
		return bytes.array();
	}

	static byte[] animatedGif(BufferedImage... frames) {
		return write("gif",
				Arrays.stream(frames).map((frame) -> new IIOImage(frame, null, null)).toArray(IIOImage[]::new));
	}

	private static byte[] write(String format, IIOImage... images) {
		return ImageFiles.write(ImageIO.getImageWritersByFormatName(format).next(), null, images);
	}

	/**
	 * A slim ring, which anyone reads as a zero.
	 */
	public static BufferedImage zero(int width, int height, Color paper, Color pen, Ellipse2D ring, float stroke) {
		BufferedImage image = blank(width, height, BufferedImage.TYPE_BYTE_GRAY, paper);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(pen);
		graphics.setStroke(new BasicStroke(stroke));
		graphics.draw(ring);
		graphics.dispose();
		return image;
	}

	public static GreyPicture grey(BufferedImage image) {
		return new PictureReader(PictureLimits.DEFAULT).read(encode(image, "png"));
	}

}
