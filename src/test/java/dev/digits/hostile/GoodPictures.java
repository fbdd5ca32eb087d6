package dev.digits.hostile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import dev.digits.testing.ImageFiles;

/**
 * Small pictures of a zero in every format that the service reads, and in the forms that
 * are rare but legal.
 */
final class GoodPictures {

	static final int SIDE = 48;

	private GoodPictures() {
	}

	/** By their names, of which the first word is the format. */
	static Map<String, byte[]> all() {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("png", write("png", null, zero(BufferedImage.TYPE_INT_RGB)));
		all.put("png of 16 bits", write("png", null, zero(BufferedImage.TYPE_USHORT_GRAY)));
		all.put("png with alpha", write("png", null, zero(BufferedImage.TYPE_INT_ARGB)));
		all.put("png, white on nothing", write("png", null, whiteOnNothing()));
		all.put("png with a palette", write("png", null, zero(BufferedImage.TYPE_BYTE_INDEXED)));
		all.put("jpeg", write("jpeg", null, zero(BufferedImage.TYPE_INT_RGB)));
		all.put("jpeg in grey", write("jpeg", null, zero(BufferedImage.TYPE_BYTE_GRAY)));
		all.put("jpeg, progressive", progressive(zero(BufferedImage.TYPE_INT_RGB)));
		all.put("jpeg in CMYK", cmyk());
		all.put("jpeg in CMYK without a marker", cmykWithoutMarker());
		all.put("gif", write("gif", null, zero(BufferedImage.TYPE_BYTE_INDEXED)));
		all.put("gif, animated", animation());
		all.put("gif, a part of its screen", partOfItsScreen());
		all.put("bmp", write("bmp", null, zero(BufferedImage.TYPE_INT_RGB)));
		all.put("bmp with a palette", write("bmp", "BI_RLE8", zero(BufferedImage.TYPE_BYTE_INDEXED)));
		all.put("webp", webp(lossless()));
		all.put("webp, lossy", webp(lossy()));
		all.put("webp, animated", animatedWebp());
		all.put("tiff", write("tiff", null, zero(BufferedImage.TYPE_BYTE_GRAY)));
		all.put("tiff, LZW", write("tiff", "LZW", zero(BufferedImage.TYPE_INT_RGB)));
		all.put("tiff, deflate", write("tiff", "Deflate", zero(BufferedImage.TYPE_INT_RGB)));
		all.put("tiff, JPEG", write("tiff", "JPEG", zero(BufferedImage.TYPE_INT_RGB)));
		all.put("tiff, fax", write("tiff", "CCITT T.6", zero(BufferedImage.TYPE_BYTE_BINARY)));
		all.put("tiff of floats", floats());
		all.put("tiff, its first page blank", secondPage());
		return all;
	}

	private static BufferedImage whiteOnNothing() {
		BufferedImage canvas = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = canvas.createGraphics();
		graphics.setStroke(new BasicStroke(4));
		graphics.drawOval(16, 10, 16, 28);
		graphics.dispose();
		return canvas;
	}

	private static byte[] partOfItsScreen() {
		byte[] gif = write("gif", null, zero(BufferedImage.TYPE_BYTE_INDEXED));
		return Bytes.patch(gif, 6, Bytes.join(Bytes.little(2L * SIDE, 2), Bytes.little(3L * SIDE, 2)));
	}

	private static byte[] floats() {
		Raster grey = zero(BufferedImage.TYPE_BYTE_GRAY).getRaster();
		byte[] strip = new byte[0];
		for (int y = 0; y < SIDE; y++) {
			byte[][] row = new byte[SIDE][];
			for (int x = 0; x < SIDE; x++) {
				row[x] = Bytes.little(Float.floatToIntBits(grey.getSample(x, y, 0)), 4);
			}
			strip = Bytes.join(strip, Bytes.join(row));
		}
		return new Tiff(SIDE, SIDE, strip).tag(Tiff.BITS, 32).tag(339, 3).bytes();
	}

	private static byte[] secondPage() {
		BufferedImage blank = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		return ImageFiles.write(ImageIO.getImageWritersByFormatName("tiff").next(), null,
				new IIOImage(blank, null, null), new IIOImage(zero(BufferedImage.TYPE_BYTE_GRAY), null, null));
	}

	static BufferedImage zero(int type) {
		BufferedImage image = new BufferedImage(SIDE, SIDE, type);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, SIDE, SIDE);
		graphics.setColor(Color.BLACK);
		graphics.setStroke(new BasicStroke(4));
		graphics.drawOval(16, 10, 16, 28);
		graphics.dispose();
		return image;
	}

	static byte[] blankProgressiveJpeg(int side) {
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
		return progressive(image);
	}

	private static byte[] progressive(BufferedImage image) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		return ImageFiles.write(writer, parameters, new IIOImage(image, null, null));
	}

	/** Inverted, as Adobe's programs write it. */
	private static byte[] cmyk() {
		byte[] adobe = Bytes.jpegSegment(0xEE, Bytes.join(Bytes.text("Adobe"), Bytes.big(100, 2), new byte[5]));
		return Bytes.insert(cmykWithoutMarker(), 2, adobe);
	}

	private static byte[] cmykWithoutMarker() {
		Raster grey = zero(BufferedImage.TYPE_BYTE_GRAY).getRaster();
		WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				int sample = grey.getSample(x, y, 0);
				raster.setPixel(x, y, new int[] { sample, sample, sample, 255 });
			}
		}
		return ImageFiles.write(ImageIO.getImageWritersByFormatName("jpeg").next(), null,
				new IIOImage(raster, null, null));
	}

	private static byte[] animation() {
		IIOImage[] frames = new IIOImage[5];
		Arrays.fill(frames, new IIOImage(zero(BufferedImage.TYPE_BYTE_INDEXED), null, null));
		return ImageFiles.write(ImageIO.getImageWritersByFormatName("gif").next(), null, frames);
	}

	/**
	 * A WebP's lossless data with as little in it as may be: two shades of grey, one bit
	 * a pixel.
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649, WebP Image
	 * Format</a>
	 */
	static byte[] lossless() {
		BitWriter bits = losslessHeader(SIDE, SIDE);
		// Subtract green, then no more transforms; no colour cache, no meta codes.
		bits.write(1, 1).write(2, 2).write(0, 1).write(0, 1).write(0, 1);
		bits.write(0b111, 3).write(0, 8).write(255, 8);
		bits.write(0b001, 3).write(0, 1).write(0b001, 3).write(0, 1);
		bits.write(0b101, 3).write(255, 8);
		bits.write(0b001, 3).write(0, 1);
		Raster grey = zero(BufferedImage.TYPE_BYTE_GRAY).getRaster();
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				bits.write(grey.getSample(x, y, 0) >> 7, 1);
			}
		}
		return Bytes.riffChunk("VP8L", bits.bytes());
	}

	static BitWriter losslessHeader(int width, int height) {
		return new BitWriter().write(0x2F, 8).write(width - 1, 14).write(height - 1, 14).write(0, 4);
	}

	/** Whatever the bits are, a lossy decoder makes a picture of them. */
	static byte[] lossy() {
		byte[] bits = new byte[800];
		new Random(1).nextBytes(bits);
		// Nothing out of the ordinary in the header.
		Arrays.fill(bits, 0, 64, (byte) 0);
		return lossy(SIDE, SIDE, bits);
	}

	static byte[] lossy(int width, int height, byte[] bits) {
		return Bytes.riffChunk("VP8 ", Bytes.join(Bytes.little(0x10 | (bits.length / 2) << 5, 3),
				new byte[] { (byte) 0x9D, 1, 0x2A }, Bytes.little(width, 2), Bytes.little(height, 2), bits));
	}

	static byte[] webp(byte[]... chunks) {
		return Bytes.riff(chunks);
	}

	static byte[] extended(int flags, int width, int height) {
		return Bytes.riffChunk("VP8X",
				Bytes.join(Bytes.little(flags, 4), Bytes.little(width - 1L, 3), Bytes.little(height - 1L, 3)));
	}

	static byte[] animatedWebp() {
		byte[] frame = Bytes.riffChunk("ANMF", Bytes.join(Bytes.little(0, 6), Bytes.little(SIDE - 1L, 3),
				Bytes.little(SIDE - 1L, 3), Bytes.little(100, 4), lossless()));
		return webp(extended(2, SIDE, SIDE), Bytes.riffChunk("ANIM", new byte[6]), frame, frame, frame);
	}

	private static byte[] write(String format, String compression, BufferedImage image) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		if (compression != null) {
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionType(compression);
		}
		return ImageFiles.write(writer, parameters, new IIOImage(image, null, null));
	}

}
