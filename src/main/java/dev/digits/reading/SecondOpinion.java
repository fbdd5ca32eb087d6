package dev.digits.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;
import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.FrameExtractor;
import dev.digits.frame.Warning;
import dev.digits.metrics.Stage;
import dev.digits.modelstore.Manifest;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
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
		List<Optional<ExtractedFrame>> extractedFrames = digits.stream().map(this::extractedFrame).toList();
		List<Optional<Prediction>> frames = frames(extractedFrames);
		List<Prediction> together = new ArrayList<>();
		List<ReadDigit> read = new ArrayList<>();
		for (int row = 0; row < vote.winner().rows().size(); row++) {
			for (DetectedDigit digit : vote.winner().rows().get(row)) {
				int place = together.size();
				Prediction prediction = this.networks.together(digit, frames.get(place).orElse(null));
				together.add(prediction);
				read.add(new ReadDigit(row, shown(digit, extractedFrames.get(place)), prediction));
			}
		}
		List<Double> evidence = NumberEvidence.of(vote, frames, together);
		Manifest.NumberCalibration calibration = this.networks.calibration();
		boolean overlooked = addOverlooked(read, digits);
		return new NumberReading(this.picture, read, overlooked || !vote.leftOut().isEmpty(), evidence,
				calibration.confidence(evidence), calibration.minConfidence());
	}

	/**
	 * A straight stroke is a 1, or a line that was printed, so the detector may pass over
	 * it. Where it stands alone among digits, the network for frames decides. Only one of
	 * both has seen it: the number is uncertain.
	 */
	private boolean addOverlooked(List<ReadDigit> read, List<DetectedDigit> digits) {
		List<ReadDigit> components = components(this.timer.time(Stage.NORMALISE,
				() -> FrameExtractor.overlooked(this.picture, digits.stream().map(this::region).toList())));
		components.forEach((component) -> insert(read, component.extractedFrame(), component.prediction()));
		return !components.isEmpty();
	}

	/**
	 * Ask about components of which the detector has seen none.
	 * @return the number, uncertain; empty if none is like a digit
	 */
	Optional<NumberReading> aboutComponents() {
		List<ReadDigit> components = components(
				this.timer.time(Stage.NORMALISE, () -> FrameExtractor.componentsOfNumber(this.picture)))
			.stream()
			.sorted(Comparator.comparingInt((component) -> component.extractedFrame().box().x()))
			.toList();
		List<Double> evidence = NumberEvidence.none(components.size());
		Manifest.NumberCalibration calibration = this.networks.calibration();
		return components.isEmpty() ? Optional.empty() : Optional.of(new NumberReading(this.picture, components, true,
				evidence, calibration.confidence(evidence), calibration.minConfidence()));
	}

	/** Those that the network for frames is sure of, but nobody else. */
	private List<ReadDigit> components(List<Region> places) {
		List<ExtractedFrame> extractedFrames = places.stream()
			.flatMap((place) -> FrameExtractor.extractOfNumber(this.picture, place).stream())
			.toList();
		List<Prediction> predictions = this.networks.read(extractedFrames.stream().map(ExtractedFrame::frame).toList());
		return IntStream.range(0, extractedFrames.size())
			.filter((i) -> !predictions.get(i).uncertain())
			.mapToObj((i) -> new ReadDigit(0, extractedFrames.get(i), predictions.get(i).asUncertain()))
			.toList();
	}

	private static void insert(List<ReadDigit> read, ExtractedFrame extractedFrame, Prediction prediction) {
		int row = read.stream()
			.min(Comparator.comparingDouble((digit) -> apart(digit.extractedFrame().box(), extractedFrame.box())))
			.orElseThrow()
			.row();
		int place = 0;
		while (place < read.size() && (read.get(place).row() < row || (read.get(place).row() == row
				&& read.get(place).extractedFrame().box().x() < extractedFrame.box().x()))) {
			place++;
		}
		read.add(place, new ReadDigit(row, extractedFrame, prediction));
	}

	private static double apart(Box one, Box other) {
		return Math.hypot(one.x() + one.width() / 2.0 - other.x() - other.width() / 2.0,
				one.y() + one.height() / 2.0 - other.y() - other.height() / 2.0);
	}

	private Region region(DetectedDigit digit) {
		return digit.box().in(this.picture.fullWidth(), this.picture.fullHeight());
	}

	private Optional<ExtractedFrame> extractedFrame(DetectedDigit digit) {
		return this.timer.time(Stage.NORMALISE, () -> FrameExtractor.extractOfNumber(this.picture, region(digit)));
	}

	private List<Optional<Prediction>> frames(List<Optional<ExtractedFrame>> extractedFrames) {
		Iterator<Prediction> predictions = this.networks
			.read(extractedFrames.stream().flatMap(Optional::stream).map(ExtractedFrame::frame).toList())
			.iterator();
		return extractedFrames.stream()
			.map((extractedFrame) -> extractedFrame.map((any) -> predictions.next()))
			.toList();
	}

	/** The ink's box is exact, but for lines and neighbours that touch the digit. */
	private static boolean isAround(Box ink, DetectedDigit digit) {
		return digit.box()
			.intersectionOverUnion(
					new BoundingBox(ink.x(), ink.y(), ink.x() + ink.width(), ink.y() + ink.height())) > SAME;
	}

	private ExtractedFrame shown(DetectedDigit digit, Optional<ExtractedFrame> extractedFrame) {
		Box box = region(digit).pixels(this.picture.fullWidth(), this.picture.fullHeight());
		return extractedFrame
			.map((found) -> isAround(found.box(), digit) ? found
					: new ExtractedFrame(found.frame(), box, found.warnings()))
			.orElseGet(() -> new ExtractedFrame(Frame.blank(), box, Set.of(Warning.LOW_CONTRAST)));
	}

}
