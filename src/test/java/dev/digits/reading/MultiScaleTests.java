package dev.digits.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;
import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.recognition.NumberNetworks;
import dev.digits.recognition.Prediction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * With a detector that sees what it is told to.
 */
class MultiScaleTests {

	private final ScriptedNetworks networks = new ScriptedNetworks();

	private final List<Detail> decoded = new ArrayList<>();

	@Test
	void readsRowsFromTheTopAndDigitsFromTheLeft() {
		this.networks.sees(5, 300, 40).sees(1, 60, 50).sees(8, 200, 170);

		NumberReading reading = read(500, 300);

		assertThat(reading.text()).isEqualTo("15\n8");
		assertThat(reading.digits()).extracting(ReadDigit::row).containsExactly(0, 0, 1);
		assertThat(reading.digits()).extracting((digit) -> digit.extractedFrame().box().x())
			.containsExactly(60, 300, 200);
		assertThat(reading.uncertain()).isFalse();
	}

	@Test
	void followsARowThatRises() {
		for (int i = 0; i < 8; i++) {
			this.networks.sees(i, 30 + 45 * i, 250 - 15 * i);
		}

		assertThat(read(400, 300).text()).isEqualTo("01234567");
	}

	@Test
	void looksNoMoreOnceTwoLooksAreCertainOfTheSame() {
		this.networks.sees(5, 100, 100).sees(1, 130, 100);

		read(400, 300);

		assertThat(this.networks.looks).isEqualTo(2);
	}

	@Test
	void looksFromNearerWhereItIsNotCertain() {
		this.networks.sees(5, 100, 100, 0.6).sees(1, 130, 100, 0.6);

		read(400, 300);

		assertThat(this.networks.looks).isEqualTo(4);
	}

	@Test
	void decodesAnewWhatHasTooFewPixels() {
		this.networks.sees(5, 1000, 1000).sees(1, 1030, 1000);

		GreyPicture coarse = picture(400, 300, 4000, 3000);
		new MultiScale((bytes, detail) -> {
			this.decoded.add(detail);
			return (detail == Detail.PAGE) ? picture(1000, 750, 4000, 3000) : coarse;
		}, this.networks, StageTimer.NONE).read(new byte[0]);

		assertThat(this.decoded).containsExactly(Detail.FINE, Detail.PAGE);
	}

	@Test
	void isUncertainIfADigitIsLeftOut() {
		this.networks.sees(5, 100, 100).sees(1, 130, 100).sees(7, 160, 100).sees(3, 190, 100).sees(4, 220, 100);
		// A single digit, much smaller, above the others.
		this.networks.sees(new BoundingBox(160, 10, 168, 24), 9, 0.8);

		NumberReading reading = read(400, 300);

		assertThat(reading.text()).isEqualTo("51734");
		assertThat(reading.leftOut()).isTrue();
		assertThat(reading.uncertain()).isTrue();
	}

	@Test
	void readsOnlySoMuchOfAPageThatIsFullAndIsUncertain() {
		for (int i = 0; i < 150; i++) {
			this.networks.sees(3, 20 + 25 * (i % 15), 10 + 40 * (i / 15));
		}

		NumberReading reading = read(400, 420);

		assertThat(reading.digits()).hasSize(120);
		assertThat(reading.uncertain()).isTrue();
	}

	@Test
	void isUncertainIfItsConfidenceIsBelowTheModelsBound() {
		this.networks.sees(5, 100, 100).sees(1, 130, 100);
		this.networks.bound = 0.999;

		NumberReading reading = read(400, 300);

		assertThat(reading.isDoubtful()).isFalse();
		assertThat(reading.uncertain()).isTrue();
	}

	@Test
	void readsAStrokeAmongDigitsThatTheDetectorPassedOverAndIsUncertain() {
		this.networks.sees(7, 100, 100).sees(2, 200, 100);

		NumberReading reading = readStrokes(110, 160, 210);

		assertThat(reading.text()).isEqualTo("712");
		assertThat(reading.uncertain()).isTrue();
		assertThat(reading.digits()).extracting((digit) -> digit.prediction().uncertain())
			.containsExactly(false, true, false);
	}

	@Test
	void takesNoStrokeForADigitThatStandsTooNearToAnother() {
		this.networks.sees(7, 100, 100).sees(2, 200, 100);

		assertThat(readStrokes(110, 121, 210).text()).isEqualTo("72");
	}

	@Test
	void readsStrokesAloneAndIsUncertain() {
		NumberReading reading = readStrokes(110, 210);

		assertThat(reading.text()).isEqualTo("11");
		assertThat(reading.uncertain()).isTrue();
	}

	@Test
	void refusesAPictureWithoutDigits() {
		assertThatExceptionOfType(NoDigitException.class).isThrownBy(() -> read(400, 300))
			.withMessageContaining("No digit found");
	}

	private NumberReading read(int width, int height) {
		return new MultiScale((bytes, detail) -> {
			throw new IllegalStateException("it is decoded already");
		}, this.networks, StageTimer.NONE).read(picture(width, height, width, height));
	}

	/** Upright strokes, four pixels wide and 30 high. */
	private NumberReading readStrokes(int... places) {
		GreyPicture picture = picture(400, 300, 400, 300);
		for (int place : places) {
			for (int y = 100; y < 130; y++) {
				Arrays.fill(picture.pixels(), 400 * y + place - 2, 400 * y + place + 2, (byte) 20);
			}
		}
		return new MultiScale((bytes, detail) -> {
			throw new IllegalStateException("it is decoded already");
		}, this.networks, StageTimer.NONE).read(picture);
	}

	private static GreyPicture picture(int width, int height, int fullWidth, int fullHeight) {
		byte[] pixels = new byte[width * height];
		Arrays.fill(pixels, (byte) 200);
		return new GreyPicture(width, height, pixels, fullWidth, fullHeight);
	}

	/** The detector sees all digits in each look; each frame with ink is a 1. */
	private static final class ScriptedNetworks implements NumberNetworks {

		private final List<DetectedDigit> digits = new ArrayList<>();

		private double bound;

		private int looks;

		ScriptedNetworks sees(int digit, int left, int top) {
			return sees(digit, left, top, 0.99);
		}

		ScriptedNetworks sees(int digit, int left, int top, double score) {
			return sees(new BoundingBox(left, top, left + 20, top + 30), digit, score);
		}

		ScriptedNetworks sees(BoundingBox box, int digit, double score) {
			float[] logits = new float[10];
			logits[digit] = 12;
			this.digits.add(new DetectedDigit(score, logits, box));
			return this;
		}

		@Override
		public List<DetectedDigit> digits(ScaledPart part, double least) {
			this.looks++;
			return this.digits;
		}

		@Override
		public List<Prediction> read(List<Frame> frames) {
			return Collections.nCopies(frames.size(),
					new Prediction(1, 0.99, false, -1, Collections.nCopies(10, 0.1), "some", 1));
		}

		@Override
		public Prediction together(DetectedDigit digit, @Nullable Prediction frame) {
			return new Prediction(digit.digit(), 0.99, false, 0, Collections.nCopies(10, 0.1), "some", 1);
		}

		@Override
		public Manifest.NumberCalibration calibration() {
			return new Manifest.NumberCalibration(3, List.of(), this.bound);
		}

	}

}
