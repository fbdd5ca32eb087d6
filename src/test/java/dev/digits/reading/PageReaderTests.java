package dev.digits.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;

import dev.digits.picture.GreyPicture;
import dev.digits.picture.Look;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.NumberFinder;
import dev.digits.recognition.Prediction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * With a network that takes everything for a zero.
 */
class PageReaderTests {

	/** Of free energy, less the bound: as a digit has it. */
	private static final double LIKE_A_DIGIT = -1.7;

	private static final double UNLIKE_ANY = 12;

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void readsRowsFromTheTopAndDigitsFromTheLeft() {
		NumberReading reading = read(zeros(500, 300, new int[][] { { 320, 40 }, { 60, 60 }, { 200, 170 } }),
				LIKE_A_DIGIT);

		assertThat(reading.text()).isEqualTo("00\n0");
		assertThat(reading.digits()).extracting(ReadDigit::row).containsExactly(0, 0, 1);
		assertThat(reading.digits()).extracting((digit) -> digit.glyph().box().x() / 10).containsExactly(5, 31, 19);
		assertThat(reading.uncertain()).isFalse();
	}

	@Test
	void followsARowThatRises() {
		int[][] places = new int[8][];
		for (int i = 0; i < places.length; i++) {
			places[i] = new int[] { 30 + 90 * i, 300 - 30 * i };
		}
		assertThat(read(zeros(800, 450, places), LIKE_A_DIGIT).text()).isEqualTo("00000000");
	}

	@Test
	void passesOverADot() {
		BufferedImage picture = zeros(500, 200, new int[][] { { 60, 40 }, { 160, 40 }, { 320, 40 } });
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.BLACK);
		graphics.fillOval(260, 115, 14, 14);
		graphics.dispose();
		NumberReading reading = read(picture, LIKE_A_DIGIT);

		assertThat(reading.text()).isEqualTo("000");
		assertThat(reading.leftOut()).isFalse();
	}

	@Test
	void refusesWhatIsUnlikeAnyDigit() {
		assertThatExceptionOfType(NoDigitException.class)
			.isThrownBy(() -> read(zeros(500, 200, new int[][] { { 60, 40 }, { 160, 40 } }), UNLIKE_ANY))
			.withMessageContaining("nothing in the picture looks like one");
	}

	@Test
	void refusesAPageWithoutInk() {
		assertThatExceptionOfType(NoDigitException.class)
			.isThrownBy(() -> read(zeros(500, 200, new int[0][]), LIKE_A_DIGIT))
			.withMessageContaining("no ink");
	}

	@Test
	void readsOnlySoMuchOfAPageThatIsFull() {
		int[][] places = new int[126][];
		for (int i = 0; i < places.length; i++) {
			// In no straight rows and columns, or they would look like ruled lines.
			places[i] = new int[] { 5 + 70 * (i % 14) + i / 14 * 7 % 15, 5 + 110 * (i / 14) + i * 5 % 11 };
		}
		NumberReading reading = read(zeros(1000, 1000, places), LIKE_A_DIGIT);

		assertThat(reading.digits()).hasSizeBetween(50, 100);
		assertThat(reading.uncertain()).isTrue();
		assertThat(this.asked).hasValueLessThan(1000);
	}

	private NumberReading read(BufferedImage picture, double energy) {
		byte[] pixels = (byte[]) picture.getRaster()
			.getDataElements(0, 0, picture.getWidth(), picture.getHeight(), null);
		GreyPicture grey = new GreyPicture(picture.getWidth(), picture.getHeight(), pixels);
		return new PageReader((frames) -> {
			this.asked.addAndGet(frames.size());
			return Collections.nCopies(frames.size(), zero(energy));
		}).read(grey, new NumberFinder().rows(grey, Look.PAGE));
	}

	private static Prediction zero(double energy) {
		return new Prediction(0, 0.999, energy > 0, energy, Collections.nCopies(10, 0.1), "some", 1);
	}

	/** Rings of 50 × 80 pixels in a pen of 8. */
	private static BufferedImage zeros(int width, int height, int[][] places) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.BLACK);
		graphics.setStroke(new BasicStroke(8));
		for (int[] place : places) {
			graphics.drawOval(place[0], place[1], 50, 80);
		}
		graphics.dispose();
		return picture;
	}

}
