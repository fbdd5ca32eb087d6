package dev.digits.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.FrameExtractor;
import dev.digits.frame.MnistForm;
import dev.digits.frame.Warning;
import dev.digits.frame.WholePicture;
import dev.digits.metrics.Stage;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import dev.digits.recognition.Consensus;
import dev.digits.recognition.DigitNetworks;
import dev.digits.recognition.Prediction;

/**
 * Reads a picture of one digit with no more effort than it needs: the detector looks at a
 * small copy, the network reads the frame in its box. If both together are not sure, they
 * look again from nearer.
 */
public final class CoarseToFine {

	/**
	 * Of such confidence no photo was misread at the first look. The bound is above any
	 * for an uncertain answer, so what is doubtful always gets the closer look.
	 */
	private static final double CONFIDENT = 0.9;

	/**
	 * How much longer the side of what is looked at from nearer is than the digit's. Both
	 * views and the first one count alike.
	 */
	private static final List<Double> CLOSER = List.of(1.4, 2.0);

	/**
	 * A digit with less than this share of the picture's longer side is found too roughly
	 * to come that near at once ...
	 */
	private static final double TINY = 0.25;

	/** ... so there is one view between, this much longer than the digit. */
	private static final double BETWEEN = 2.5;

	/** A digit has so many pixels in the finer picture, if the file has them. */
	private static final int ENOUGH = 80;

	/**
	 * From here on there is rather no digit, or more than one. Where there is no ink
	 * either, the picture is refused.
	 */
	private static final double NO_DIGIT = 0.5;

	/**
	 * A picture that rather shows no digit is refused if no digit is likelier than this.
	 */
	private static final double NO_OPINION = 0.5;

	private final BiFunction<byte[], Detail, GreyPicture> decoder;

	private final DigitNetworks networks;

	private final StageTimer timer;

	/**
	 * A reader for the time that networks are lent.
	 * @param decoder turns a file into a picture that suffices for a look
	 * @param networks that read it
	 * @param timer measures what takes how long
	 */
	public CoarseToFine(BiFunction<byte[], Detail, GreyPicture> decoder, DigitNetworks networks, StageTimer timer) {
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
		return read(decode(bytes, Detail.COARSE), (detail) -> decode(bytes, detail));
	}

	/**
	 * Read a picture that is decoded already.
	 * @param picture upright
	 * @return the answer and what was seen
	 * @throws NoDigitException if it shows no digit
	 */
	public Reading read(GreyPicture picture) {
		return read(picture, (detail) -> picture);
	}

	private GreyPicture decode(byte[] bytes, Detail detail) {
		return this.timer.time(Stage.DECODE, () -> this.decoder.apply(bytes, detail));
	}

	private Reading read(GreyPicture picture, Function<Detail, GreyPicture> finer) {
		Optional<ExtractedFrame> mnist = MnistForm.recognise(picture);
		if (mnist.isPresent()) {
			return new Reading(picture, mnist.get(), this.networks.read(List.of(mnist.get().frame())).get(0));
		}
		Detection whole = detect(picture, Region.WHOLE);
		List<ExtractedFrame> frames = WholePicture.extractedFrames(picture);
		if (!frames.isEmpty()) {
			return frame(picture, whole, frames);
		}
		Optional<ExtractedFrame> digit = extract(picture, whole.region());
		if (digit.isEmpty()) {
			// The box of a tiny digit may lie beside it, on blank paper.
			Optional<Region> mark = this.timer.time(Stage.NORMALISE, () -> FrameExtractor.onlyComponent(picture));
			if (mark.isPresent()) {
				return fromNearer(picture, finer, whole, mark.get());
			}
		}
		Reading reading = reading(picture, whole.region(), digit, whole.logits());
		return isSure(reading) ? reading : fromNearer(picture, finer, whole, whole.region());
	}

	/**
	 * Read what may be a frame that something has spoilt. Where there are but 28 × 28
	 * pixels, the network for frames reads better than the detector, which only says
	 * whether it agrees.
	 */
	private Reading frame(GreyPicture picture, Detection whole, List<ExtractedFrame> asItIs) {
		List<ExtractedFrame> extractedFrames = new ArrayList<>(asItIs);
		extract(picture, whole.region()).or(() -> extract(picture, Region.WHOLE)).ifPresent(extractedFrames::add);
		List<Prediction> predictions = this.networks.read(extractedFrames.stream().map(ExtractedFrame::frame).toList());
		int surest = 0;
		for (int i = 1; i < predictions.size(); i++) {
			surest = (predictions.get(i).confidence() > predictions.get(surest).confidence()) ? i : surest;
		}
		Prediction prediction = predictions.get(surest);
		Prediction both = this.networks.consensus(whole.logits(), prediction).prediction();
		boolean agreed = both.digit() == prediction.digit() && !both.uncertain();
		return new Reading(picture, extractedFrames.get(surest), agreed ? prediction : prediction.asUncertain());
	}

	private static boolean isSure(Reading reading) {
		return reading.prediction().confidence() >= CONFIDENT && !reading.uncertain();
	}

	private Reading fromNearer(GreyPicture picture, Function<Detail, GreyPicture> finer, Detection whole,
			Region region) {
		double share = region.longestSide(picture) / Math.max(picture.fullWidth(), picture.fullHeight());
		// Decoding a photo anew costs more the finer it is.
		Detail detail = (share * Detail.FINE.side() >= ENOUGH) ? Detail.FINE : Detail.PAGE;
		GreyPicture fine = picture.suffices(detail) ? picture : finer.apply(detail);
		boolean rough = share < TINY || !region.equals(whole.region());
		Detection digit = rough ? likelier(whole, detect(fine, region.around(fine, BETWEEN))) : whole;
		float[] sum = digit.logits().clone();
		for (double factor : CLOSER) {
			float[] near = detect(fine, digit.region().around(fine, factor)).logits();
			for (int i = 0; i < sum.length; i++) {
				sum[i] += near[i];
			}
		}
		for (int i = 0; i < sum.length; i++) {
			sum[i] /= CLOSER.size() + 1;
		}
		Reading reading = reading(fine, digit.region(), extract(fine, digit.region()), sum);
		return (whole.none() > NO_DIGIT) ? doubtful(reading, picture) : reading;
	}

	/** Only the first look sees all: from nearer, one digit of many looks like one. */
	private Reading doubtful(Reading reading, GreyPicture picture) {
		boolean several = this.timer.time(Stage.NORMALISE, () -> FrameExtractor.showsSeveral(picture));
		if (!several && reading.prediction().confidence() < NO_OPINION) {
			throw new NoDigitException(
					"No digit found: nothing in the picture looks like one. Write one digit, large and dark, and take it from nearer.");
		}
		return new Reading(reading.picture(),
				several ? reading.extractedFrame().with(Warning.SEVERAL_MARKS) : reading.extractedFrame(),
				reading.prediction().asUncertain());
	}

	/** From nearer what looked like a digit may be none; then it was no better seen. */
	private static Detection likelier(Detection far, Detection near) {
		return (near.none() > far.none()) ? far : near;
	}

	private Detection detect(GreyPicture picture, Region part) {
		Letterbox letterbox = this.timer.time(Stage.NORMALISE, () -> Letterbox.of(picture, part));
		return this.networks.detect(List.of(letterbox)).get(0);
	}

	/**
	 * Where the detector sees a digit but there is no ink, the digit may be anywhere.
	 */
	private Reading reading(GreyPicture picture, Region region, Optional<ExtractedFrame> there, float[] logits) {
		Optional<ExtractedFrame> digit = there.or(() -> extract(picture, Region.WHOLE));
		if (digit.isPresent()) {
			Prediction second = this.networks.read(List.of(digit.get().frame())).get(0);
			return new Reading(picture, digit.get(), this.networks.consensus(logits, second).prediction());
		}
		Consensus alone = this.networks.consensus(logits, null);
		if (alone.none() > NO_DIGIT) {
			throw new NoDigitException(
					"No digit found: the picture shows no ink. Write the digit larger or darker, and take it from nearer.");
		}
		return new Reading(picture, blank(picture, region), alone.prediction());
	}

	private Optional<ExtractedFrame> extract(GreyPicture picture, Region region) {
		return this.timer.time(Stage.NORMALISE, () -> FrameExtractor.extract(picture, region));
	}

	private static ExtractedFrame blank(GreyPicture picture, Region region) {
		return new ExtractedFrame(Frame.blank(), region.pixels(picture.fullWidth(), picture.fullHeight()),
				EnumSet.of(Warning.LOW_CONTRAST));
	}

}
