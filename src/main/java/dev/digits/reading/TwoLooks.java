package dev.digits.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.Look;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.Sighting;
import dev.digits.recognition.Prediction;

/**
 * Reads a picture with no more effort than it needs: at a glance if the answer is then
 * beyond doubt, by a close look otherwise.
 *
 * @param decoder turns a file into a picture that suffices for a look
 * @param finder finds in a picture what may be the digit, the likeliest first
 * @param network tells of frames which digits they show
 */
public record TwoLooks(BiFunction<byte[], Look, GreyPicture> decoder,
		BiFunction<GreyPicture, Look, List<Sighting>> finder, Function<List<Frame>, List<Prediction>> network) {

	/**
	 * Of such confidence no photo was misread at a glance, and on MNIST-C one answer in
	 * 4,000 would change if more were asked.
	 */
	private static final double SURE = 0.998;

	/**
	 * Read a picture.
	 * @param bytes the whole file
	 * @return the answer and what was seen
	 * @throws dev.digits.picture.PictureException if the picture cannot be read or shows
	 * no digit
	 */
	public Reading read(byte[] bytes) {
		GreyPicture picture = this.decoder.apply(bytes, Look.GLANCE);
		return atAGlance(picture)
			.orElseGet(() -> closely(picture.suffices(Look.CLOSE) ? picture : this.decoder.apply(bytes, Look.CLOSE)));
	}

	/**
	 * Read a picture that is decoded already.
	 * @param picture upright
	 * @return the answer and what was seen
	 * @throws NoDigitException if it shows no digit
	 */
	public Reading read(GreyPicture picture) {
		return atAGlance(picture).orElseGet(() -> closely(picture));
	}

	private Optional<Reading> atAGlance(GreyPicture picture) {
		// A picture no larger than a close look needs is soon seen.
		if (Math.max(picture.fullWidth(), picture.fullHeight()) <= Look.CLOSE.side()) {
			return Optional.empty();
		}
		try {
			Sighting sighting = this.finder.apply(picture, Look.GLANCE).get(0);
			return sighting.warnings().isEmpty() ? Optional.of(reading(picture, sighting)).filter(this::isBeyondDoubt)
					: Optional.empty();
		}
		catch (NoDigitException ex) {
			return Optional.empty();
		}
	}

	private boolean isBeyondDoubt(Reading reading) {
		return reading.prediction().confidence() >= SURE && !reading.uncertain();
	}

	/**
	 * What the network is surest of. It is asked about the others only if it is not sure
	 * of the likeliest: every frame costs as much as the first. Where something reaches
	 * the border, it may have spoilt the picture, and a wrong answer may look sure.
	 */
	private Reading closely(GreyPicture picture) {
		List<Sighting> sightings = this.finder.apply(picture, Look.CLOSE);
		Reading surest = reading(picture, sightings.get(0));
		if (sightings.size() == 1 || surest.prediction().confidence() >= SURE && picture.hasPlainBorder()) {
			return surest;
		}
		List<Sighting> others = sightings.subList(1, sightings.size());
		List<Prediction> predictions = this.network.apply(others.stream().map(Sighting::frame).toList());
		for (int i = 0; i < others.size(); i++) {
			if (predictions.get(i).confidence() > surest.prediction().confidence()) {
				surest = new Reading(picture, others.get(i), predictions.get(i));
			}
		}
		return surest;
	}

	private Reading reading(GreyPicture picture, Sighting sighting) {
		return new Reading(picture, sighting, this.network.apply(List.of(sighting.frame())).get(0));
	}

}
