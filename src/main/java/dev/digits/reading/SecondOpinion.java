package dev.digits.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;
import dev.digits.metrics.Stage;
import dev.digits.modelstore.Manifest;
import dev.digits.picture.Box;
import dev.digits.picture.Frame;
import dev.digits.picture.FrameExtractor;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.Region;
import dev.digits.picture.Sighting;
import dev.digits.picture.Warning;
import dev.digits.recognition.NumberNetworks;
import dev.digits.recognition.Prediction;

/**
 * Asks the network for frames about each digit that the detector found.
 *
 * @param picture on which the digits are
 * @param networks that read it
 * @param timer measures what takes how long
 */
record SecondOpinion(GreyPicture picture, NumberNetworks networks, StageTimer timer) {

	/** The ink's box and the detector's are around the same if they share so much. */
	private static final double SAME = 0.6;

	/**
	 * Ask.
	 * @param vote what the detector says
	 * @return the number
	 */
	NumberReading about(Vote vote) {
		List<DetectedDigit> digits = vote.digits();
		List<Optional<Sighting>> sightings = digits.stream().map(this::sighting).toList();
		List<Optional<Prediction>> frames = frames(sightings);
		List<Prediction> together = new ArrayList<>();
		List<ReadDigit> read = new ArrayList<>();
		for (int row = 0; row < vote.winner().rows().size(); row++) {
			for (DetectedDigit digit : vote.winner().rows().get(row)) {
				int place = together.size();
				Prediction prediction = this.networks.together(digit, frames.get(place).orElse(null));
				together.add(prediction);
				read.add(new ReadDigit(row, shown(digit, sightings.get(place)), prediction));
			}
		}
		List<Double> evidence = NumberEvidence.of(vote, frames, together);
		Manifest.NumberCalibration calibration = this.networks.calibration();
		return new NumberReading(this.picture, read, !vote.leftOut().isEmpty(), evidence,
				calibration.confidence(evidence), calibration.minConfidence());
	}

	private Region region(DetectedDigit digit) {
		return digit.box().in(this.picture.fullWidth(), this.picture.fullHeight());
	}

	private Optional<Sighting> sighting(DetectedDigit digit) {
		return this.timer.time(Stage.NORMALISE, () -> FrameExtractor.extractOfNumber(this.picture, region(digit)));
	}

	private List<Optional<Prediction>> frames(List<Optional<Sighting>> sightings) {
		Iterator<Prediction> predictions = this.networks
			.read(sightings.stream().flatMap(Optional::stream).map(Sighting::frame).toList())
			.iterator();
		return sightings.stream().map((sighting) -> sighting.map((any) -> predictions.next())).toList();
	}

	/** The ink's box is exact, but for lines and neighbours that touch the digit. */
	private static boolean isAround(Box ink, DetectedDigit digit) {
		return digit.box()
			.intersectionOverUnion(
					new BoundingBox(ink.x(), ink.y(), ink.x() + ink.width(), ink.y() + ink.height())) > SAME;
	}

	private Sighting shown(DetectedDigit digit, Optional<Sighting> sighting) {
		Box box = region(digit).pixels(this.picture.fullWidth(), this.picture.fullHeight());
		return sighting
			.map((found) -> isAround(found.box(), digit) ? found : new Sighting(found.frame(), box, found.warnings()))
			.orElseGet(() -> new Sighting(Frame.blank(), box, Set.of(Warning.LOW_CONTRAST)));
	}

}
