package dev.digits.picture.decode;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.digits.picture.PictureTooLargeException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Decodes WebP with the library of those who made it, by way of Leptonica. The decoder
 * that is written in Java took two seconds for 320 bytes that promise 0.8 megapixels.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649, WebP Image Format</a>
 */
final class LibWebP {

	private static final int RGBA = 4;

	private static final int FIRST_CHUNK = 12;

	private static final int CHUNK_HEADER = 8;

	private static final int FRAME_HEADER = 16;

	private static final int ANIMATED = 0x02;

	private LibWebP() {
	}

	/**
	 * Whether it can be used here.
	 * @return false where Leptonica is missing
	 */
	static boolean isLoaded() {
		return LumaJpeg.LOADED;
	}

	/**
	 * Decode a picture, of an animation the first frame.
	 * @param bytes the whole file
	 * @param limits for the size in its header
	 * @return the picture
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws TruncatedPictureException if the file ends before the picture does
	 * @throws IOException if it is damaged
	 */
	static PictureDecoder.Decoded decode(byte[] bytes, PictureLimits limits) throws IOException {
		long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
		boolean cut = bytes.length - CHUNK_HEADER < length;
		try {
			return decodeFirst(cut ? shortened(bytes) : bytes, limits);
		}
		catch (IOException ex) {
			throw cut ? new TruncatedPictureException(ex) : ex;
		}
	}

	private static PictureDecoder.Decoded decodeFirst(byte[] bytes, PictureLimits limits) throws IOException {
		int frame = firstFrame(bytes);
		if (frame == 0) {
			return decodeStill(bytes, limits, 0);
		}
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		Rectangle canvas = new Rectangle(size(file, FIRST_CHUNK + CHUNK_HEADER + 4));
		// The place is told in steps of two pixels.
		Rectangle place = new Rectangle(new Point(2 * number(file, frame), 2 * number(file, frame + 3)),
				size(file, frame + 6));
		byte[] still = still(bytes, frame);
		if (!Canvas.isNeeded(canvas, place)) {
			return decodeStill(still, limits, 0);
		}
		limits.check(canvas.width, canvas.height);
		int every = PictureDecoder.every(canvas.width, canvas.height);
		BufferedImage image = decodeStill(still, limits, every).image();
		return new PictureDecoder.Decoded(Canvas.of(canvas.getSize(), every).with(image, place.getLocation()),
				canvas.width, canvas.height);
	}

	private static Dimension size(ByteBuffer file, int at) {
		return new Dimension(1 + number(file, at), 1 + number(file, at + 3));
	}

	/** Of three bytes. */
	private static int number(ByteBuffer file, int at) {
		return file.getShort(at) & 0xFFFF | (file.get(at + 2) & 0xFF) << 16;
	}

	private static PictureDecoder.Decoded decodeStill(byte[] still, PictureLimits limits, int thinned)
			throws IOException {
		int[] width = new int[1];
		int[] height = new int[1];
		if (leptonica.readHeaderMemWebP(still, still.length, width, height, new int[1]) != 0) {
			throw new IOException("no WebP header");
		}
		limits.check(width[0], height[0]);
		PIX pix = leptonica.pixReadMemWebP(still, still.length);
		if (pix == null) {
			throw new IOException("damaged WebP data");
		}
		try {
			int every = (thinned > 0) ? thinned : PictureDecoder.every(pix.w(), pix.h());
			return new PictureDecoder.Decoded(copy(pix, every), pix.w(), pix.h());
		}
		finally {
			leptonica.pixDestroy(pix);
		}
	}

	private static BufferedImage copy(PIX pix, int every) {
		int width = (pix.w() + every - 1) / every;
		int height = (pix.h() + every - 1) / every;
		ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false,
				Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
		WritableRaster raster = model.createCompatibleWritableRaster(width, height);
		byte[] pixels = ((DataBufferByte) raster.getDataBuffer()).getData();
		byte[] row = new byte[RGBA * pix.w()];
		// Leptonica keeps a pixel in a word, red in its highest byte.
		leptonica.pixEndianByteSwap(pix);
		BytePointer rows = new BytePointer(leptonica.pixGetData(pix));
		for (int y = 0; y < height; y++) {
			rows.position(4L * y * every * pix.wpl()).get(row);
			for (int x = 0; x < width; x++) {
				System.arraycopy(row, RGBA * x * every, pixels, RGBA * (y * width + x), RGBA);
			}
		}
		return new BufferedImage(model, raster, false, null);
	}

	/**
	 * What is missing behind the picture is not missed if the length does not tell of it.
	 */
	private static byte[] shortened(byte[] bytes) {
		byte[] shorter = Arrays.copyOf(bytes, bytes.length - bytes.length % 2);
		ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN).putInt(4, shorter.length - CHUNK_HEADER);
		return shorter;
	}

	/** Where the first frame of an animation begins; 0 if it is none, or has none. */
	private static int firstFrame(byte[] bytes) {
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.length < FIRST_CHUNK + CHUNK_HEADER + 10 || !is(bytes, FIRST_CHUNK, "VP8X")
				|| (bytes[FIRST_CHUNK + CHUNK_HEADER] & ANIMATED) == 0) {
			return 0;
		}
		long chunk = FIRST_CHUNK;
		while (chunk + CHUNK_HEADER + FRAME_HEADER <= bytes.length) {
			int at = (int) chunk;
			long length = file.getInt(at + 4) & 0xFFFFFFFFL;
			if (is(bytes, at, "ANMF")) {
				return at + CHUNK_HEADER;
			}
			chunk += CHUNK_HEADER + length + length % 2;
		}
		return 0;
	}

	/**
	 * A frame as a file of its own. Its header tells its size where that of a file tells
	 * the canvas's.
	 */
	private static byte[] still(byte[] bytes, int frame) {
		long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(frame - 4) & 0xFFFFFFFFL;
		int end = (int) Math.min(bytes.length, frame + length);
		int data = Math.max(0, end - frame - FRAME_HEADER);
		ByteBuffer still = ByteBuffer.allocate(30 + data).order(ByteOrder.LITTLE_ENDIAN);
		still.put(bytes, 0, 4).putInt(22 + data).put(bytes, 8, 8).putInt(10);
		still.putInt(bytes[FIRST_CHUNK + CHUNK_HEADER] & ~ANIMATED).put(bytes, frame + 6, 6);
		return still.put(bytes, end - data, data).array();
	}

	private static boolean is(byte[] bytes, int at, String name) {
		return Arrays.equals(bytes, at, at + 4, name.getBytes(StandardCharsets.US_ASCII), 0, 4);
	}

}
