package dev.digits.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.metrics.Stage;
import dev.digits.modelstore.Manifest;
import dev.digits.picture.FrameExtractor;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.Look;
import dev.digits.picture.MnistForm;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.Region;
import dev.digits.picture.Sighting;
import dev.digits.recognition.Networks;
import dev.digits.recognition.Prediction;

/**
 * Reads a picture of one digit with no more effort than it needs: in a small copy if both
 * networks are sure and agree, from nearer otherwise.
 */
public final class CoarseToFine {

	/** How much longer the side of what is looked at from nearer is than the digit's. */
	private static final List<Double> CLOSER = List.of(1.4, 2.0);

	/** A digit shall have so many pixels to be looked at from nearer. */
	private static final int ENOUGH = 80;

	/** Of such confidence no photo was misread at the first look. */
	private static final double SURE = 0.9;

	/** Without any ink, this is enough to say that there is no digit. */
	private static final double NO_DIGIT = 0.5;

	private final BiFunction<byte[], Look, GreyPicture> decoder;

	private final Networks networks;

	private final StageTimer timer;

	/**
	 * A reader for the time that networks are lent.
	 * @param decoder turns a file into a picture that suffices for a look
	 * @param networks that read it
	 * @param timer measures what takes how long
	 */
	public CoarseToFine(BiFunction<byte[], Look, GreyPicture> decoder, Networks networks, StageTimer timer) {
		this.decoder = decoder;
		this.networks = networks;
		this.timer = timer;
	}

	/**
	 * Read a picture.
	 * @param bytes the whole file
	 * @return the answer and what was seen
	 * @throws dev.digits.picture.PictureException if the picture cannot be read or shows
	 * no digit
	 */
	public Reading read(byte[] bytes) {
		return read(decode(bytes, Look.GLANCE), (look) -> decode(bytes, look));
	}

	/**
	 * Read a picture that is decoded already.
	 * @param picture upright
	 * @return the answer and what was seen
	 * @throws NoDigitException if it shows no digit
	 */
	public Reading read(GreyPicture picture) {
		return read(picture, (look) -> picture);
	}

	private GreyPicture decode(byte[] bytes, Look look) {
		return this.timer.time(Stage.DECODE, () -> this.decoder.apply(bytes, look));
	}

	private Reading read(GreyPicture picture, Function<Look, GreyPicture> closer) {
		Optional<Sighting> mnist = MnistForm.recognise(picture);
		if (mnist.isPresent()) {
			return new Reading(picture, mnist.get(), this.networks.read(List.of(mnist.get().frame())).get(0));
		}
		Detection detection = detect(picture, List.of(Region.WHOLE)).get(0);
		Reading reading = reading(picture, detection.region(), detection.logits());
		return isBeyondDoubt(reading) ? reading : closely(finer(picture, closer, detection.region()), detection);
	}

	private boolean isBeyondDoubt(Reading reading) {
		return reading.prediction().confidence() >= SURE && !reading.uncertain();
	}

	private Reading closely(GreyPicture picture, Detection detection) {
		boolean small = detection.region().longestSide(picture) < SMALL * Math.max(picture.fullWidth(), picture.fullHeight());
		Detection from = small ? detect(picture, List.of(detection.region().around(picture, FAR))).get(0) : detection;
		if (small && none(from.logits()) > none(detection.logits())) from = detection;
		Region region = from.region();
		List<Region> parts = CLOSER.stream().map((factor) -> region.around(picture, factor)).toList();
		float[] logits = from.logits().clone();
		for (Detection part : detect(picture, parts)) {
			for (int i = 0; i < logits.length; i++) {
				logits[i] += part.logits()[i];
			}
		}
		for (int i = 0; i < logits.length; i++) {
			logits[i] /= parts.size() + 1;
		}
		return reading(picture, region, logits);
	}

	static double none(float[] l) { return dev.digits.recognition.Softmax.of(l, 1)[10]; }

	static final double SMALL = Double.parseDouble(System.getProperty("small", "0.25")), FAR = Double.parseDouble(System.getProperty("far", "2.5"));

	private Reading reading(GreyPicture picture, Region region, float[] logits) {
		List<Sighting> sightings = this.timer.time(Stage.NORMALISE, () -> FrameExtractor.sightings(picture, region));
		List<Prediction> predictions = this.networks.read(sightings.stream().map(Sighting::frame).toList());
		int surest = 0;
		for (int i = 1; i < sightings.size(); i++) {
			surest = (predictions.get(i).confidence() > predictions.get(surest).confidence()) ? i : surest;
		}
		Manifest manifest = this.networks.manifest();
		Consensus consensus = Consensus.of(logits, sightings.isEmpty() ? null : predictions.get(surest), manifest);
		if (sightings.isEmpty() && consensus.none() > NO_DIGIT) {
			throw new NoDigitException(
					"No digit found: the picture shows none. Write the digit larger or darker, and take it from nearer.");
		}
		return new Reading(picture, sightings.isEmpty() ? FrameExtractor.blank(picture, region) : sightings.get(surest),
				consensus.prediction());
	}

	private List<Detection> detect(GreyPicture picture, List<Region> parts) {
		return this.networks.detect(this.timer.time(Stage.NORMALISE,
				() -> parts.stream().map((part) -> Letterbox.of(picture, part)).toList()));
	}

	/** Decoding a photo anew costs more the finer it is, so no finer than needed. */
	private GreyPicture finer(GreyPicture picture, Function<Look, GreyPicture> closer, Region digit) {
		double share = digit.longestSide(picture) / Math.max(picture.fullWidth(), picture.fullHeight());
		Look look = (share * Look.CLOSE.side() >= ENOUGH) ? Look.CLOSE : Look.PAGE;
		return picture.suffices(look) ? picture : closer.apply(look);
	}

	/**
	 * Measures work.
	 */
	public interface StageTimer {

		/** Measures nothing. */
		StageTimer NONE = new StageTimer() {

			@Override
			public <T> T time(Stage stage, Supplier<T> work) {
				return work.get();
			}

		};

		/**
		 * Do some work.
		 * @param <T> what comes out
		 * @param stage which part of the way it is
		 * @param work what to do
		 * @return what came out
		 */
		<T> T time(Stage stage, Supplier<T> work);

	}

}
