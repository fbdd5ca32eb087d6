package dev.digits.frame;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import dev.digits.picture.decode.TestPictures;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import dev.digits.picture.raster.Scaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FrameExtractorTests {

	private static final Color PAPER = new Color(220, 220, 220);

	private static final Color PEN = new Color(40, 40, 40);

	@Test
	void fitsTheDigitIntoTwentyPixels() {
		Frame frame = extract(ring(600, 600, 100, 150, 300), 150, 300, 60, 100).frame();

		assertThat(rows(frame)).isEqualTo(20);
		assertThat(frame.at(14, 14)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "100,20,20", "100,480,30", "40,300,300", "300,60,250", "500,50,20" })
	void centresTheMassAsMnistDoes(int height, int x, int y) {
		Frame frame = extract(ring(600, 600, height, x, y), x, y, height * 0.6, height).frame();

		assertThat(centre(frame, (i) -> i % Frame.SIZE)).isCloseTo(14, within(0.5));
		assertThat(centre(frame, (i) -> i / Frame.SIZE)).isCloseTo(14, within(0.5));
	}

	@Test
	void readsChalkLikeInk() {
		Ellipse2D ellipse = new Ellipse2D.Float(90, 60, 100, 160);
		Frame chalk = extract(TestPictures.zero(300, 300, PEN, PAPER, ellipse, 12), 90, 60, 100, 160).frame();
		Frame ink = extract(TestPictures.zero(300, 300, PAPER, PEN, ellipse, 12), 90, 60, 100, 160).frame();

		assertThat(chalk).isEqualTo(ink);
	}

	@Test
	void givesThinStrokesTheWidthThatMnistHas() {
		Ellipse2D ellipse = new Ellipse2D.Float(100, 50, 180, 300);
		Frame frame = extract(TestPictures.zero(400, 400, PAPER, PEN, ellipse, 3), 100, 50, 180, 300).frame();

		int stroke = IntStream.range(0, 14).map((x) -> frame.at(x, 14)).sum();
		assertThat(stroke / 255.0).isBetween(1.8, 3.5);
	}

	@Test
	void takesInkForInkWhereItCoversMoreThanThePaper() {
		Ellipse2D ellipse = new Ellipse2D.Float(110, 110, 180, 280);
		Frame frame = extract(TestPictures.zero(400, 500, PAPER, PEN, ellipse, 100), 60, 60, 280, 380).frame();

		assertThat(frame.at(14, 14)).isZero();
		assertThat(frame.at(7, 14)).isGreaterThan(200);
	}

	@Test
	void leavesOutTheLineThatADigitStandsOn() {
		BufferedImage ruled = ring(400, 400, 150, 150, 100);
		draw(ruled, 3, (graphics) -> graphics.drawLine(0, 270, 400, 270));

		Box box = extract(ruled, 150, 100, 90, 150).box();

		assertThat(box.width()).isCloseTo(102, within(6));
		assertThat(box.height()).isCloseTo(162, within(6));
	}

	@Test
	void clipsALineThatRunsThroughTheDigit() {
		BufferedImage ruled = ring(400, 400, 150, 150, 100);
		draw(ruled, 3, (graphics) -> graphics.drawLine(0, 180, 400, 180));

		assertThat(extract(ruled, 150, 100, 90, 150).box().width()).isCloseTo(102, within(25));
	}

	@Test
	void keepsWhatReachesOutOfANarrowBox() {
		BufferedImage barred = ring(400, 400, 150, 150, 100);
		draw(barred, 10, (graphics) -> graphics.drawLine(130, 180, 255, 180));

		assertThat(extract(barred, 150, 100, 90, 150).box().width()).isCloseTo(135, within(6));
	}

	@Test
	void tellsWhereTheInkLiesInTheWholePicture() {
		GreyPicture thinned = TestPictures.grey(ring(300, 300, 100, 100, 100));
		GreyPicture picture = new GreyPicture(300, 300, thinned.pixels(), 900, 900);

		Box box = FrameExtractor.extract(picture, region(picture, 90, 90, 80, 120)).orElseThrow().box();

		assertThat(box.x()).isCloseTo(288, within(9));
		assertThat(box.height()).isCloseTo(324, within(12));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 128, 255 })
	void findsNoInkInABlankPicture(int value) {
		byte[] pixels = new byte[100 * 100];
		Arrays.fill(pixels, (byte) value);

		assertThat(FrameExtractor.extract(new GreyPicture(100, 100, pixels), Region.WHOLE)).isEmpty();
	}

	@Test
	void copesWithASinglePixel() {
		assertThat(FrameExtractor.extract(new GreyPicture(1, 1, new byte[1]), new Region(-1, -1, 2, 2))).isEmpty();
	}

	@Test
	void hasNothingToWarnOfInAGoodPicture() {
		assertThat(extract(ring(600, 600, 300, 200, 150), 200, 150, 180, 300).warnings()).isEmpty();
	}

	@Test
	void warnsOfPaleInk() {
		Ellipse2D ellipse = new Ellipse2D.Float(100, 50, 180, 300);
		BufferedImage pale = TestPictures.zero(400, 400, PAPER, new Color(195, 195, 195), ellipse, 12);

		assertThat(extract(pale, 100, 50, 180, 300).warnings()).containsExactly(Warning.LOW_CONTRAST);
	}

	@Test
	void warnsOfBlur() {
		GreyPicture picture = shown(blur(ring(400, 400, 240, 120, 80), 9));

		assertThat(FrameExtractor.extract(picture, region(picture, 110, 70, 164, 260)).orElseThrow().warnings())
			.containsExactly(Warning.BLURRED);
	}

	@Test
	void warnsOfASmallDigit() {
		assertThat(extract(ring(200, 200, 13, 90, 90), 90, 90, 8, 13).warnings()).contains(Warning.SMALL);
	}

	@Test
	void warnsOfADigitThatTouchesTheBorder() {
		assertThat(extract(ring(600, 600, 300, -10, 150), 0, 150, 170, 300).warnings())
			.contains(Warning.TOUCHES_BORDER);
	}

	@Test
	void warnsOfSeveralMarks() {
		BufferedImage two = ring(600, 600, 200, 80, 200);
		draw(two, 16, (graphics) -> graphics.draw(new Ellipse2D.Float(280, 200, 120, 200)));

		assertThat(extract(two, 80, 200, 120, 200).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void warnsOfASlimDigitBeside() {
		BufferedImage number = ring(600, 600, 150, 150, 200);
		draw(number, 12, (graphics) -> graphics.drawLine(320, 200, 320, 340));

		assertThat(extract(number, 150, 200, 90, 150).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void warnsOfTwoHighMarksInTheBox() {
		BufferedImage ones = TestPictures.blank(600, 600, BufferedImage.TYPE_INT_RGB, PAPER);
		draw(ones, 12, (graphics) -> graphics.drawLine(200, 200, 200, 400));
		draw(ones, 12, (graphics) -> graphics.drawLine(380, 200, 380, 400));

		assertThat(extract(ones, 195, 195, 190, 210).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void warnsOfANumberTakenForADigit() {
		BufferedImage number = ring(600, 600, 100, 200, 200);
		draw(number, 8, (graphics) -> graphics.drawLine(290, 200, 390, 300));

		assertThat(extract(number, 200, 200, 190, 100).warnings()).containsExactly(Warning.SEVERAL_MARKS);
	}

	@Test
	void takesNeitherAFootNorALineForADigitBeside() {
		BufferedImage footed = ring(600, 600, 150, 250, 200);
		draw(footed, 12, (graphics) -> graphics.drawLine(220, 380, 400, 380));

		assertThat(extract(footed, 250, 200, 90, 150).warnings()).isEmpty();
	}

	@Test
	void seesSeveralDigitsFarFromEachOther() {
		BufferedImage two = ring(900, 600, 200, 80, 200);
		assertThat(FrameExtractor.showsSeveral(TestPictures.grey(two))).isFalse();

		draw(two, 16, (graphics) -> graphics.draw(new Ellipse2D.Float(680, 200, 120, 200)));
		assertThat(FrameExtractor.showsSeveral(TestPictures.grey(two))).isTrue();
	}

	@Test
	void findsTheOnlyMarkHoweverSmall() {
		BufferedImage tiny = ring(1000, 1000, 40, 700, 300);

		Region component = FrameExtractor.onlyComponent(TestPictures.grey(tiny)).orElseThrow();

		assertThat(component.left()).isCloseTo(0.7, within(0.01));
		assertThat(component.bottom()).isCloseTo(0.34, within(0.01));
	}

	@Test
	void findsNoOnlyMarkAmongTwo() {
		BufferedImage two = ring(1000, 1000, 40, 700, 300);
		draw(two, 4, (graphics) -> graphics.drawLine(300, 300, 300, 340));
		draw(two, 4, (graphics) -> graphics.drawOval(200, 600, 24, 36));

		assertThat(FrameExtractor.onlyComponent(TestPictures.grey(two))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.02, 0.06, 0.12 })
	void findsNoMarkOnBlankPaperInUnevenLight(double shading) {
		assertThat(FrameExtractor.onlyComponent(shaded(shading))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.02, 0.06, 0.12 })
	void findsNoInkOnBlankPaperInUnevenLight(double shading) {
		assertThat(FrameExtractor.extract(shaded(shading), new Region(0.3, 0.3, 0.7, 0.7))).isEmpty();
	}

	@Test
	void findsFaintPencilInUnevenLight() {
		GreyPicture paper = shaded(0.06);
		for (int y = 120; y < 280; y++) {
			for (int x = 200; x < 204; x++) {
				paper.pixels()[y * 400 + x] -= 25;
			}
		}

		Box box = FrameExtractor.extract(paper, region(paper, 180, 120, 40, 160)).orElseThrow().box();

		assertThat(box.x()).isCloseTo(200, within(4));
		assertThat(box.height()).isCloseTo(160, within(8));
	}

	@Test
	void doesNotTakeASpeckForADigit() {
		BufferedImage speck = ring(600, 600, 150, 150, 200);
		draw(speck, 1, (graphics) -> graphics.fillOval(300, 200, 12, 12));

		assertThat(extract(speck, 150, 200, 90, 150).warnings()).isEmpty();
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

	private static void draw(BufferedImage image, float width, Consumer<Graphics2D> drawing) {
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(PEN);
		graphics.setStroke(new BasicStroke(width));
		drawing.accept(graphics);
		graphics.dispose();
	}

	private static ExtractedFrame extract(BufferedImage image, double x, double y, double width, double height) {
		GreyPicture picture = TestPictures.grey(image);
		return FrameExtractor.extract(picture, region(picture, x, y, width, height)).orElseThrow();
	}

	private static Region region(GreyPicture picture, double x, double y, double width, double height) {
		return new Region(x / picture.width(), y / picture.height(), (x + width) / picture.width(),
				(y + height) / picture.height());
	}

	private static BufferedImage ring(int width, int height, int digitHeight, int x, int y) {
		return TestPictures.zero(width, height, PAPER, PEN, new Ellipse2D.Float(x, y, digitHeight * 0.6f, digitHeight),
				digitHeight * 0.08f);
	}

	private static GreyPicture shown(FloatImage floats) {
		byte[] pixels = new byte[floats.width() * floats.height()];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.round(floats.at(i % floats.width(), i / floats.width()));
		}
		return new GreyPicture(floats.width(), floats.height(), pixels);
	}

	private static FloatImage blur(BufferedImage image, int radius) {
		GreyPicture grey = TestPictures.grey(image);
		FloatImage floats = Scaler.scale(grey.width(), grey.height(), grey::addRow, grey.width(), grey.height());
		for (int round = 0; round < 2; round++) {
			FloatImage next = new FloatImage(floats.width(), floats.height());
			FloatImage ones = new FloatImage(floats.width(), floats.height());
			Arrays.fill(ones.values(), 1);
			Neighbourhood sums = new Neighbourhood(floats.width(), floats.height());
			sums.take(floats.values(), ones.values());
			Neighbourhood counts = new Neighbourhood(floats.width(), floats.height());
			counts.take(ones.values(), ones.values());
			double[] sum = new double[floats.width()];
			double[] count = new double[floats.width()];
			for (int y = 0; y < floats.height(); y++) {
				sums.sum(y, radius, sum);
				counts.sum(y, radius, count);
				for (int x = 0; x < floats.width(); x++) {
					next.values()[y * floats.width() + x] = (float) (sum[x] / count[x]);
				}
			}
			floats = next;
		}
		return floats;
	}

	private static long rows(Frame frame) {
		return IntStream.range(0, Frame.SIZE)
			.filter((y) -> IntStream.range(0, Frame.SIZE).anyMatch((x) -> frame.at(x, y) > 0))
			.count();
	}

	private static double centre(Frame frame, IntUnaryOperator place) {
		double mass = 0;
		double sum = 0;
		for (int i = 0; i < frame.pixels().length; i++) {
			mass += frame.pixels()[i] & 0xFF;
			sum += (frame.pixels()[i] & 0xFF) * (double) place.applyAsInt(i);
		}
		return sum / mass;
	}

}
