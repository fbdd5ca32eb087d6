package dev.digits.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.frame.Frame;
import dev.digits.metrics.Stage;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import dev.digits.recognition.Consensus;
import dev.digits.recognition.DigitNetworks;
import dev.digits.recognition.Prediction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CoarseToFineTests {

	/** Where the ring lies. */
	private static final Region RING = new Region(0.2, 0.1, 0.8, 0.9);

	/** Blank paper. */
	private static final Region CORNER = new Region(0.01, 0.01, 0.06, 0.06);

	/** The upper end of the ring. */
	private static final Region TINY = new Region(0.45, 0.1, 0.55, 0.2);

	private final List<Detail> decoded = new ArrayList<>();

	private final List<Stage> stages = new ArrayList<>();

	private final ScriptedNetworks networks = new ScriptedNetworks();

	@Test
	void looksOnceIfBothNetworksAreSure() {
		this.networks.sees(RING).agrees(4, 0.95);

		Reading reading = read(ring());

		assertThat(reading.prediction().digit()).isEqualTo(4);
		assertThat(this.decoded).containsExactly(Detail.COARSE);
		assertThat(this.networks.looks).isEqualTo(1);
	}

	@Test
	void makesTheSquareAndTheFrameOnceIfBothNetworksAreSure() {
		this.networks.sees(RING).agrees(4, 0.95);

		read(ring());

		assertThat(this.stages).containsExactly(Stage.DECODE, Stage.NORMALISE, Stage.NORMALISE);
	}

	@Test
	void looksTwiceMoreFromNearerIfTheyAreNotSure() {
		this.networks.sees(RING).sees(RING).sees(RING).agrees(4, 0.85).agrees(5, 0.6);

		Reading reading = read(ring());

		assertThat(reading.prediction().digit()).isEqualTo(5);
		assertThat(this.decoded).containsExactly(Detail.COARSE, Detail.FINE);
		assertThat(this.networks.looks).isEqualTo(3);
	}

	@Test
	void comesNearStepByStepToWhatIsTiny() {
		this.networks.sees(TINY).sees(RING).sees(RING).sees(RING).agrees(4, 0.5).agrees(5, 0.6);

		assertThat(read(ring()).prediction().digit()).isEqualTo(5);
		assertThat(this.decoded).containsExactly(Detail.COARSE, Detail.PAGE);
		assertThat(this.networks.looks).isEqualTo(4);
	}

	@Test
	void looksAtTheOnlyMarkIfTheBoxHoldsNoInk() {
		this.networks.sees(CORNER).sees(RING).sees(RING).sees(RING).agrees(5, 0.6);

		Reading reading = read(ring());

		assertThat(reading.prediction().digit()).isEqualTo(5);
		assertThat(reading.extractedFrame().box().x()).isBetween(105, 120);
		assertThat(this.networks.looks).isEqualTo(4);
	}

	@Test
	void averagesWhatTheDetectorSaysFromNearAndFar() {
		this.networks.sees(RING, 9).sees(RING, 3).sees(RING, 0).agrees(4, 0.5).agrees(4, 0.5);

		read(ring());

		assertThat(this.networks.judged[0]).isEqualTo(4);
	}

	@Test
	void isUncertainIfTheFirstLookSawNoSingleDigit() {
		float[] none = new float[Detection.CLASSES];
		none[Detection.NONE] = 9;
		this.networks.sees(RING, none).sees(RING).sees(RING).agrees(4, 0.5).agrees(4, 0.99);

		assertThat(read(ring()).uncertain()).isTrue();
	}

	@Test
	void refusesWhatLooksLikeNoDigitFromNearerEither() {
		float[] none = new float[Detection.CLASSES];
		none[Detection.NONE] = 9;
		this.networks.sees(RING, none).sees(RING).sees(RING).agrees(4, 0.3).agrees(4, 0.3);

		assertThatExceptionOfType(NoDigitException.class).isThrownBy(() -> read(ring()));
	}

	@Test
	void saysWhereTheInkLies() {
		this.networks.sees(RING).agrees(4, 0.95);

		assertThat(read(ring()).extractedFrame().box().x()).isBetween(105, 120);
	}

	@Test
	void passesAPictureInMnistsFormToTheNetworkAtOnce() {
		byte[] pixels = new byte[28 * 28];
		for (int y = 4; y < 24; y++) {
			pixels[y * 28 + 13] = (byte) 255;
			pixels[y * 28 + 14] = (byte) 255;
		}

		Reading reading = read(new GreyPicture(28, 28, pixels));

		assertThat(reading.extractedFrame().frame()).isEqualTo(new Frame(pixels));
		assertThat(this.networks.looks).isZero();
	}

	@Test
	void readsAFrameThatSomethingHasSpoiltByTheNetworkForFrames() {
		byte[] pixels = new byte[28 * 28];
		Arrays.fill(pixels, 0, 28 * 14, (byte) 200);
		this.networks.sees(RING).agrees(5, 0.99);

		Reading reading = read(new GreyPicture(28, 28, pixels));

		assertThat(reading.prediction().digit()).isEqualTo(1);
		assertThat(reading.prediction().uncertain()).as("the detector does not agree").isTrue();
		assertThat(this.networks.looks).isEqualTo(1);
	}

	@Test
	void refusesAPictureWithoutInkInWhichTheDetectorSeesNoDigit() {
		this.networks.sees(RING).sees(RING).sees(RING).agrees(4, 0.5).agrees(4, 0.5);
		this.networks.none = 0.9;

		assertThatExceptionOfType(NoDigitException.class).isThrownBy(() -> read(blank()));
	}

	@Test
	void answersWithoutInkIfTheDetectorSeesADigit() {
		this.networks.sees(RING).sees(RING).sees(RING).agrees(4, 0.5).agrees(4, 0.5);

		assertThat(read(blank()).prediction().digit()).isEqualTo(4);
	}

	private Reading read(GreyPicture picture) {
		return new CoarseToFine((bytes, detail) -> {
			this.decoded.add(detail);
			return (detail == Detail.COARSE) ? picture : new GreyPicture(picture.width(), picture.height(),
					picture.pixels(), picture.fullWidth(), picture.fullHeight());
		}, this.networks, new StageTimer() {

			@Override
			public <T> T time(Stage stage, Supplier<T> work) {
				CoarseToFineTests.this.stages.add(stage);
				return work.get();
			}

		}).read(new byte[0]);
	}

	private static GreyPicture blank() {
		return new GreyPicture(100, 100, new byte[100 * 100], 500, 500);
	}

	/** Of 500 × 500 pixels, of which one in 25 is kept. */
	private static GreyPicture ring() {
		byte[] pixels = new byte[100 * 100];
		for (int i = 0; i < pixels.length; i++) {
			double radius = Math.hypot((i % 100 - 50) / 28.0, (i / 100 - 50) / 38.0);
			pixels[i] = (byte) ((radius < 1 && radius > 0.75) ? 40 : 220);
		}
		return new GreyPicture(100, 100, pixels, 500, 500);
	}

	/** Say what they were told to say. */
	private static final class ScriptedNetworks implements DigitNetworks {

		private final Deque<Detection> detections = new ArrayDeque<>();

		private final Deque<Prediction> predictions = new ArrayDeque<>();

		private int looks;

		private double none;

		private float[] judged = {};

		ScriptedNetworks sees(Region region, float... logits) {
			float[] all = new float[Detection.CLASSES];
			System.arraycopy(logits, 0, all, 0, logits.length);
			this.detections.add(new Detection(all, region));
			return this;
		}

		ScriptedNetworks agrees(int digit, double confidence) {
			this.predictions.add(new Prediction(digit, confidence, false, -9, Collections.nCopies(10, 0.1), "some", 1));
			return this;
		}

		@Override
		public List<Prediction> read(List<Frame> frames) {
			return Collections.nCopies(frames.size(),
					new Prediction(1, 0.5, false, -9, Collections.nCopies(10, 0.1), "some", 1));
		}

		@Override
		public List<Detection> detect(List<Letterbox> letterboxes) {
			this.looks++;
			return List.of(this.detections.remove());
		}

		@Override
		public Consensus consensus(float[] detection, @Nullable Prediction frame) {
			this.judged = detection;
			return new Consensus(this.predictions.remove(), this.none);
		}

	}

}
