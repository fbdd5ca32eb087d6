package dev.digits.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/**
 * Pictures for tests.
 */
public final class Pictures {

	private static final List<String> NAMES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

	/** The ink of the samples has less than this share of the paper's brightness. */
	private static final double DARK = 0.72;

	private static final int DIGIT = 200;

	private static final int HEIGHT = 160;

	private static final int MARGIN = 50;

	private Pictures() {
	}

	/** One of the sample pictures. */
	public static File asset(String name) {
		return new File("assets", name);
	}

	/** A white page with nothing on it, as a PNG. */
	public static byte[] blankPage(int width, int height) {
		BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = page.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return png(page);
	}

	/** A picture beside itself, as a PNG. */
	public static byte[] twice(File file) throws IOException {
		BufferedImage once = ImageIO.read(file);
		BufferedImage twice = new BufferedImage(2 * once.getWidth(), once.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = twice.createGraphics();
		graphics.drawImage(once, 0, 0, null);
		graphics.drawImage(once, once.getWidth(), 0, null);
		graphics.dispose();
		return png(twice);
	}

	/**
	 * A white page with the sample digits on it, without their paper, as a PNG.
	 * @param rows digits whose samples have plain paper: 0, 1, 4, 5, 6 and 8; each is 160
	 * pixels high and has 200 × 200 for its own, and around all is a margin of 50
	 */
	public static byte[] page(String... rows) throws IOException {
		int columns = Stream.of(rows).mapToInt(String::length).max().orElse(0);
		BufferedImage page = ImageIO
			.read(new ByteArrayInputStream(blankPage(columns * DIGIT + 2 * MARGIN, rows.length * DIGIT + 2 * MARGIN)));
		for (int y = 0; y < rows.length; y++) {
			for (int x = 0; x < rows[y].length(); x++) {
				draw(ink(NAMES.get(rows[y].charAt(x) - '0')), page, MARGIN + x * DIGIT, MARGIN + y * DIGIT);
			}
		}
		return png(page);
	}

	/** A row of digits, each in a box; neighbours share a side. */
	public static byte[] inJoinedBoxes(String digits, int thickness) throws IOException {
		BufferedImage page = ImageIO.read(new ByteArrayInputStream(page(digits)));
		Graphics2D graphics = page.createGraphics();
		graphics.setColor(Color.BLACK);
		graphics.setStroke(new BasicStroke(thickness));
		for (int place = 0; place < digits.length(); place++) {
			graphics.drawRect(MARGIN + place * DIGIT, MARGIN, DIGIT, DIGIT);
		}
		graphics.dispose();
		return png(page);
	}

	private static void draw(BufferedImage digit, BufferedImage page, int x, int y) {
		int width = digit.getWidth() * HEIGHT / digit.getHeight();
		Graphics2D graphics = page.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(digit, x + (DIGIT - width) / 2, y + (DIGIT - HEIGHT) / 2, width, HEIGHT, null);
		graphics.dispose();
	}

	/** What is much darker than the paper, in black, and nothing around it. */
	private static BufferedImage ink(String name) throws IOException {
		BufferedImage sample = ImageIO.read(asset(name + ".jpeg"));
		int[] green = IntStream.range(0, sample.getWidth() * sample.getHeight())
			.map((i) -> new Color(sample.getRGB(i % sample.getWidth(), i / sample.getWidth())).getGreen())
			.toArray();
		double dark = DARK * IntStream.of(green).sorted().skip(green.length / 2).findFirst().orElse(0);
		Rectangle box = new Rectangle(-1, -1);
		for (int i = 0; i < green.length; i++) {
			int x = i % sample.getWidth();
			int y = i / sample.getWidth();
			sample.setRGB(x, y, (green[i] < dark) ? 0 : 0xFFFFFF);
			if (green[i] < dark) {
				box.add(new Rectangle(x, y, 1, 1));
			}
		}
		return sample.getSubimage(box.x, box.y, box.width, box.height);
	}

	/**
	 * What a canvas with a transparent ground exports on which somebody wrote, as a PNG.
	 * @param page what was written, dark on white
	 * @param pen red, green and blue
	 */
	public static byte[] onTransparentGround(byte[] page, int pen) throws IOException {
		BufferedImage written = ImageIO.read(new ByteArrayInputStream(page));
		BufferedImage canvas = new BufferedImage(written.getWidth(), written.getHeight(), BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < canvas.getHeight(); y++) {
			for (int x = 0; x < canvas.getWidth(); x++) {
				int ink = 255 - (written.getRGB(x, y) & 0xFF);
				// What nothing was written on is black, and transparent.
				canvas.setRGB(x, y, (ink == 0) ? 0 : ink << 24 | pen);
			}
		}
		return png(canvas);
	}

	/**
	 * A TIFF of several pages.
	 * @param pages PNGs
	 */
	public static byte[] tiff(byte[]... pages) throws IOException {
		IIOImage[] images = new IIOImage[pages.length];
		for (int i = 0; i < pages.length; i++) {
			images[i] = new IIOImage(ImageIO.read(new ByteArrayInputStream(pages[i])), null, null);
		}
		return ImageFiles.write(ImageIO.getImageWritersByFormatName("tiff").next(), null, images);
	}

	/** Any picture as a PNG. */
	public static byte[] png(BufferedImage picture) {
		return encode(picture, "png");
	}

	/** Any picture without transparency as a JPEG. */
	public static byte[] jpeg(BufferedImage picture) {
		return encode(picture, "jpeg");
	}

	private static byte[] encode(BufferedImage picture, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException("writing to memory failed", ex);
		}
		return bytes.toByteArray();
	}

}
