package dev.digits.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
	void fitsTheDigitIntoTwentyPixels() {
		Frame frame = find(ring(600, 600, 100, 150, 300)).frame();

		assertThat(rows(frame)).isEqualTo(20);
		assertThat(frame.at(14, 14)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "100,20,20", "100,480,30", "40,300,300", "300,60,250", "500,50,20" })
	void centresTheMassAsMnistDoes(int height, int x, int y) {
		Frame frame = find(ring(600, 600, height, x, y)).frame();

		assertThat(centreX(frame)).isCloseTo(14, within(0.5));
		assertThat(centreY(frame)).isCloseTo(14, within(0.5));
	}

	@Test
	void readsChalkLikeInk() {
		Frame chalk = find(TestPictures.zero(300, 300, PEN, PAPER, new Ellipse2D.Float(90, 60, 100, 160), 12)).frame();
		Frame ink = find(TestPictures.zero(300, 300, PAPER, PEN, new Ellipse2D.Float(90, 60, 100, 160), 12)).frame();

		assertThat(chalk).isEqualTo(ink);
	}

	@Test
	void givesThinStrokesTheWidthThatMnistHas() {
		Frame frame = find(TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(100, 50, 180, 300), 3)).frame();

		int stroke = 0;
		for (int x = 0; x < 14; x++) {
			stroke += frame.at(x, 14);
		}
		assertThat(stroke / 255.0).isBetween(1.8, 3.5);
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

	@ParameterizedTest
	@EnumSource(FinderStep.class)
	void readsAPlainDigitWithAnyStepLeftOut(FinderStep step) {
		Box box = DigitFinder.without(step).find(TestPictures.grey(ring(600, 400, 150, 100, 150))).box();

		assertThat(box.x()).isCloseTo(94, within(5));
		assertThat(box.height()).isCloseTo(162, within(6));
	}

	@Test
	void showsEachStageOfThePicture() {
		BufferedImage lined = TestPictures.zero(400, 400, PAPER, PEN, new Ellipse2D.Float(170, 130, 80, 130), 6);
		Graphics2D graphics = lined.createGraphics();
		graphics.setColor(new Color(120, 120, 120));
		graphics.fillRect(0, 320, 400, 2);
		graphics.dispose();

		Stages stages = this.finder.trace(TestPictures.grey(lined));

		assertThat(stages.original().at(20, 20)).isEqualTo(220);
		assertThat(stages.paperRemoved().at(20, 20)).isLessThan(20);
		assertThat(stages.paperRemoved().at(20, 320)).isGreaterThan(100);
		assertThat(stages.ink().at(20, 320)).isZero();
		assertThat(stages.digit().at(170, 195)).isEqualTo(255);
		assertThat(stages.sighting()).contains(find(lined));
	}

	@Test
	void showsTheStagesOfAPictureWithoutADigit() {
		Stages stages = this.finder
			.trace(TestPictures.grey(TestPictures.blank(200, 100, BufferedImage.TYPE_BYTE_GRAY, PAPER)));

		assertThat(stages.sighting()).isEmpty();
		assertThat(stages.digit().pixels()).containsOnly(0);
	}

	@Test
	void refusesTheEdgeOfAPage() {
		BufferedImage page = TestPictures.blank(400, 300, BufferedImage.TYPE_BYTE_GRAY, PAPER);
		Graphics2D graphics = page.createGraphics();
		graphics.setColor(PEN);
		graphics.fillPolygon(new int[] { 0, 190, 230, 0 }, new int[] { 0, 0, 300, 300 }, 4);
		graphics.dispose();

		assertThatExceptionOfType(NoDigitException.class).isThrownBy(() -> find(page));
	}

	@Test
	void seesThatAStripeIsOneOfMany() {
		BufferedImage stripes = TestPictures.blank(300, 300, BufferedImage.TYPE_BYTE_GRAY, PAPER);
		Graphics2D graphics = stripes.createGraphics();
		graphics.setColor(PEN);
		for (int x = 20; x < 300; x += 40) {
			graphics.fillRect(x, 0, 12, 300);
		}
		graphics.dispose();

		assertThat(find(stripes).warnings()).contains(Warning.SEVERAL_MARKS);
	}

	@Test
	void refusesASinglePixel() {
		assertThatExceptionOfType(NoDigitException.class)
			.isThrownBy(() -> this.finder.find(new GreyPicture(1, 1, new byte[1])));
	}

	@Test
	void hasNothingToWarnOfInAGoodPicture() {
		assertThat(find(ring(600, 600, 300, 200, 150)).warnings()).isEmpty();
	}

	@Test
	void warnsOfPaleInk() {
		Color pale = new Color(195, 195, 195);

		assertThat(
				find(TestPictures.zero(400, 400, PAPER, pale, new Ellipse2D.Float(100, 50, 180, 300), 12)).warnings())
			.containsExactly(Warning.LOW_CONTRAST);
	}

	@Test
	void warnsOfBlur() {
		BufferedImage sharp = ring(400, 400, 240, 120, 80);
		Plane blurred = blur(sharp, 9);
		byte[] pixels = new byte[400 * 400];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.round(blurred.values()[i]);
		}

		assertThat(this.finder.find(new GreyPicture(400, 400, pixels)).warnings()).containsExactly(Warning.BLURRED);
	}

	@Test
	void warnsOfASmallDigit() {
		assertThat(find(ring(200, 200, 13, 90, 90)).warnings()).contains(Warning.SMALL);
	}

	@Test
	void warnsOfADigitThatTouchesTheBorder() {
		assertThat(find(ring(600, 600, 300, -10, 150)).warnings()).contains(Warning.TOUCHES_BORDER);
	}

	@Test
	void warnsOfSeveralMarks() {
		BufferedImage two = ring(600, 600, 200, 80, 200);
		Graphics2D graphics = two.createGraphics();
		graphics.setColor(PEN);
		graphics.setStroke(new BasicStroke(16));
		graphics.draw(new Ellipse2D.Float(400, 200, 120, 200));
		graphics.dispose();

		assertThat(find(two).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void warnsOfANumberWhoseDigitsLieClose() {
		BufferedImage number = ring(600, 600, 100, 200, 200);
		Graphics2D graphics = number.createGraphics();
		graphics.setColor(PEN);
		graphics.setStroke(new BasicStroke(8));
		graphics.drawLine(275, 200, 275, 300);
		graphics.drawLine(290, 200, 350, 300);
		graphics.drawLine(360, 200, 400, 300);
		graphics.dispose();

		assertThat(find(number).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void warnsOfASlimDigitBeside() {
		BufferedImage number = ring(600, 600, 150, 150, 200);
		Graphics2D graphics = number.createGraphics();
		graphics.setColor(PEN);
		graphics.setStroke(new BasicStroke(12));
		graphics.drawLine(420, 200, 420, 340);
		graphics.dispose();

		assertThat(find(number).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void doesNotTakeASpeckForADigit() {
		BufferedImage speck = ring(600, 600, 150, 150, 200);
		Graphics2D graphics = speck.createGraphics();
		graphics.setColor(PEN);
		graphics.fillOval(420, 200, 12, 12);
		graphics.dispose();

		assertThat(find(speck).warnings()).isEmpty();
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
		return this.finder.sightings(TestPictures.grey(image), Look.CLOSE).get(0);
	}

	private static BufferedImage ring(int width, int height, int digitHeight, int x, int y) {
		return TestPictures.zero(width, height, PAPER, PEN, new Ellipse2D.Float(x, y, digitHeight * 0.6f, digitHeight),
				digitHeight * 0.08f);
	}

	private static Plane blur(BufferedImage image, int radius) {
		GreyPicture grey = TestPictures.grey(image);
		Plane plane = Scaler.scale(grey.width(), grey.height(), grey::addRow, grey.width(), grey.height());
		for (int round = 0; round < 2; round++) {
			Plane next = new Plane(plane.width(), plane.height());
			Plane ones = new Plane(plane.width(), plane.height());
			Arrays.fill(ones.values(), 1);
			Neighbourhood sums = new Neighbourhood(plane.width(), plane.height());
			sums.take(plane.values(), ones.values());
			Neighbourhood counts = new Neighbourhood(plane.width(), plane.height());
			counts.take(ones.values(), ones.values());
			double[] sum = new double[plane.width()];
			double[] count = new double[plane.width()];
			for (int y = 0; y < plane.height(); y++) {
				sums.sum(y, radius, sum);
				counts.sum(y, radius, count);
				for (int x = 0; x < plane.width(); x++) {
					next.values()[y * plane.width() + x] = (float) (sum[x] / count[x]);
				}
			}
			plane = next;
		}
		return plane;
	}

	private static long rows(Frame frame) {
		return IntStream.range(0, Frame.SIZE)
			.filter((y) -> IntStream.range(0, Frame.SIZE).anyMatch((x) -> frame.at(x, y) > 0))
			.count();
	}

	private static double centreX(Frame frame) {
		double mass = 0;
		double sum = 0;
		for (int i = 0; i < frame.pixels().length; i++) {
			mass += frame.pixels()[i] & 0xFF;
			sum += (frame.pixels()[i] & 0xFF) * (double) (i % Frame.SIZE);
		}
		return sum / mass;
	}

	private static double centreY(Frame frame) {
		double mass = 0;
		double sum = 0;
		for (int i = 0; i < frame.pixels().length; i++) {
			mass += frame.pixels()[i] & 0xFF;
			sum += (frame.pixels()[i] & 0xFF) * (double) (i / Frame.SIZE);
		}
		return sum / mass;
	}

}
