package dev.digits.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class DigitFinderTests {

	private static final Color PAPER = new Color(220, 220, 220);

	private static final Color PEN = new Color(40, 40, 40);

	private final DigitFinder finder = new DigitFinder();

	@Test
	void findsWhereTheDigitLies() {
		Box box = find(TestPictures.zero(600, 400, PAPER, PEN, new Ellipse2D.Float(350, 80, 120, 200), 10)).box();

		assertThat(box.x()).isCloseTo(345, within(4));
		assertThat(box.y()).isCloseTo(75, within(4));
		assertThat(box.width()).isCloseTo(130, within(6));
		assertThat(box.height()).isCloseTo(210, within(6));
	}

	@Test
	void leavesOutTheLinesOfSquaredPaper() {
		Ellipse2D ring = new Ellipse2D.Float(170, 130, 80, 130);
		BufferedImage squared = TestPictures.zero(400, 400, PAPER, PEN, ring, 6);
		Graphics2D graphics = squared.createGraphics();
		graphics.setColor(new Color(120, 120, 120));
		graphics.setStroke(new BasicStroke(2));
		graphics.rotate(0.03);
		for (int i = 10; i < 500; i += 45) {
			graphics.drawLine(-50, i, 500, i);
			graphics.drawLine(i, -50, i, 500);
		}
		graphics.dispose();

		Box box = find(squared).box();

		assertThat(box.x()).isCloseTo(167, within(6));
		assertThat(box.y()).isCloseTo(127, within(6));
		assertThat(box.width()).isCloseTo(86, within(10));
		assertThat(box.height()).isCloseTo(136, within(10));
	}

	@Test
	void leavesOutALineThatEndsOnThePaper() {
		BufferedImage ruled = TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(170, 130, 80, 130), 6);
		Graphics2D graphics = ruled.createGraphics();
		graphics.setColor(new Color(120, 120, 120));
		graphics.setStroke(new BasicStroke(2));
		graphics.drawLine(70, 200, 400, 204);
		graphics.dispose();

		assertThat(find(ruled).box().width()).isCloseTo(86, within(6));
	}

	@Test
	void keepsTheLongBarOfADigit() {
		BufferedImage barred = TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(150, 50, 100, 200), 6);
		Graphics2D graphics = barred.createGraphics();
		graphics.setColor(PEN);
		graphics.setStroke(new BasicStroke(6));
		graphics.drawLine(60, 250, 340, 250);
		graphics.dispose();

		assertThat(find(barred).box().width()).isCloseTo(286, within(6));
	}

	@Test
	void looksPastUnevenLight() {
		BufferedImage shaded = TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(170, 130, 80, 130), 6);
		for (int y = 0; y < 400; y++) {
			for (int x = 0; x < 400; x++) {
				int value = shaded.getRaster().getSample(x, y, 0);
				shaded.getRaster().setSample(x, y, 0, value * (100 + x / 4) / 200);
			}
		}

		assertThat(find(shaded).box().width()).isCloseTo(86, within(6));
	}

	@Test
	void givesTheBoxInPixelsOfTheWholePicture() {
		GreyPicture thinned = TestPictures.grey(ring(300, 300, 100, 100, 100));

		Box box = this.finder.find(new GreyPicture(300, 300, thinned.pixels(), 900, 900)).box();

		assertThat(box.height()).isCloseTo(318, within(12));
	}

	@ParameterizedTest
	@CsvSource({ "0", "128", "255" })
	void refusesABlankPicture(int value) {
		byte[] pixels = new byte[100 * 100];
		Arrays.fill(pixels, (byte) value);

		assertThatExceptionOfType(NoDigitException.class)
			.isThrownBy(() -> this.finder.find(new GreyPicture(100, 100, pixels)))
			.withMessageStartingWith("No digit found: ");
	}

	@ParameterizedTest
	@CsvSource({ "0.02", "0.06", "0.12" })
	void refusesBlankPaperInUnevenLight(double shading) {
		assertThatExceptionOfType(NoDigitException.class).isThrownBy(() -> this.finder.find(shaded(shading)));
	}

	@Test
	void findsFaintPencilInUnevenLight() {
		GreyPicture paper = shaded(0.06);
		for (int y = 120; y < 280; y++) {
			for (int x = 200; x < 204; x++) {
				paper.pixels()[y * 400 + x] -= 25;
			}
		}

		Box box = this.finder.find(paper).box();

		assertThat(box.x()).isCloseTo(200, within(3));
		assertThat(box.height()).isCloseTo(160, within(4));
	}

	@Test
	void leavesOutAShadowThatReachesTheDigit() {
		BufferedImage image = TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(170, 130, 80, 130), 6);
		for (int y = 0; y < 400; y++) {
			for (int x = 0; x < 400; x++) {
				double light = 1 - 0.4 / (1 + Math.exp((200 - y + x / 4.0) / 12));
				image.getRaster().setSample(x, y, 0, image.getRaster().getSample(x, y, 0) * light);
			}
		}

		Box box = find(image).box();

		assertThat(box.width()).isCloseTo(86, within(6));
		assertThat(box.height()).isCloseTo(136, within(6));
	}

	@Test
	void findsInkBesideAPatchOfLightThatGoesOnBeyondThePicture() {
		BufferedImage image = TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(80, 150, 40, 65), 5);
		for (int y = 0; y < 400; y++) {
			for (int x = 0; x < 400; x++) {
				double light = 0.5 + 0.5 / (1 + Math.exp((250 - x + y / 6.0) / 8));
				image.getRaster().setSample(x, y, 0, image.getRaster().getSample(x, y, 0) * light);
			}
		}

		Box box = find(image).box();

		assertThat(box.x()).isCloseTo(77, within(5));
		assertThat(box.width()).isCloseTo(45, within(6));
		assertThat(box.height()).isCloseTo(70, within(6));
	}

	@Test
	void refusesASinglePixel() {
		assertThatExceptionOfType(NoDigitException.class)
			.isThrownBy(() -> this.finder.find(new GreyPicture(1, 1, new byte[1])));
	}

	// Light that falls off from the middle to the corners, with the sensor's noise.
	private static GreyPicture shaded(double shading) {
		Random random = new Random(1);
		byte[] pixels = new byte[400 * 400];
		for (int i = 0; i < pixels.length; i++) {
			double dx = i % 400 / 200.0 - 1.2;
			double dy = i / 400 / 200.0 - 0.7;
			double light = 1 - shading * (dx * dx + dy * dy);
			pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(210 * light + 2 * random.nextGaussian())));
		}
		return new GreyPicture(400, 400, pixels);
	}

	private Sighting find(BufferedImage image) {
		return this.finder.find(TestPictures.grey(image));
	}

	private static BufferedImage ring(int width, int height, int digitHeight, int x, int y) {
		return TestPictures.zero(width, height, PAPER, PEN, new Ellipse2D.Float(x, y, digitHeight * 0.6f, digitHeight),
				digitHeight * 0.08f);
	}

}
