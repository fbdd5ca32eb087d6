package dev.digits.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.digits.testing.Mnist;
import dev.digits.testing.PictureClient;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts test pictures as JPEGs of a large sheet: anywhere on it, of any size, in a dark
 * pen on coloured paper or in chalk on a coloured board. Every fourth, or with
 * {@code -Ddigits.sheets.every=1} all 10,000.
 */
@RunningService
@Tag("mnist")
@EnabledIfEnvironmentVariable(named = "MNIST_DIR", matches = ".+", disabledReason = Mnist.NEEDED)
class MnistOnCanvasIT {

	private static final Logger log = LoggerFactory.getLogger(MnistOnCanvasIT.class);

	private static final int SHEET = 1000;

	private static final int SMALLEST = 60;

	private static final int EVERY = Integer.getInteger("digits.sheets.every", 4);

	private static final long SEED = 20261124;

	@Test
	void findsTheDigitWhereverItLiesOnTheSheet() throws IOException {
		Mnist mnist = Mnist.test();
		PictureClient client = new PictureClient("/predict");

		int sheets = mnist.size() / EVERY;

		long right = IntStream.range(0, sheets)
			.map((sheet) -> sheet * EVERY)
			.parallel()
			.filter((index) -> digit(client, sheet(mnist.picture(index), new SplittableRandom(SEED + index))) == mnist
				.label(index))
			.count();

		log.info("Read rightly on sheets: {} of {}", right, sheets);
		assertThat(right / (double) sheets).isGreaterThanOrEqualTo(0.99);
	}

	// -1 if there is said to be none.
	private static int digit(PictureClient client, byte[] picture) {
		return client.post("image/jpeg", picture).path("digit").asInt(-1);
	}

	private static byte[] sheet(BufferedImage digit, SplittableRandom random) {
		boolean chalk = random.nextBoolean();
		Color paper = colour(chalk ? 0 : 150, random);
		Color pen = colour(chalk ? 170 : 0, random);
		BufferedImage sheet = new BufferedImage(SHEET, SHEET, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = sheet.createGraphics();
		graphics.setColor(paper);
		graphics.fillRect(0, 0, SHEET, SHEET);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		int side = random.nextInt(SMALLEST, SHEET);
		graphics.drawImage(coloured(digit, pen), random.nextInt(SHEET - side), random.nextInt(SHEET - side), side, side,
				null);
		graphics.dispose();
		return Pictures.jpeg(sheet);
	}

	/** Each part anything of 80 values from the darkest. */
	private static Color colour(int darkest, SplittableRandom random) {
		return new Color(darkest + random.nextInt(80), darkest + random.nextInt(80), darkest + random.nextInt(80));
	}

	/** MNIST's brightness is how much ink covers the paper. */
	private static BufferedImage coloured(BufferedImage digit, Color pen) {
		BufferedImage ink = new BufferedImage(digit.getWidth(), digit.getHeight(), BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < digit.getHeight(); y++) {
			for (int x = 0; x < digit.getWidth(); x++) {
				ink.setRGB(x, y, digit.getRaster().getSample(x, y, 0) << 24 | pen.getRGB() & 0xFFFFFF);
			}
		}
		return ink;
	}

}
