package dev.digits.recognition;

import java.util.List;

import dev.digits.detection.DetectedDigit;
import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The networks of the version that is served, for as long as a turn lasts.
 *
 * @param turn runs them
 * @param manifest of the version
 */
record TurnNetworks(PredictorPool.Turn turn, Manifest manifest) implements Networks {

	@Override
	public List<Prediction> read(List<Frame> frames) {
		return this.turn.logits(frames).stream().map((logits) -> Prediction.of(logits, this.manifest)).toList();
	}

	@Override
	public List<Detection> detect(List<Letterbox> letterboxes) {
		return Detection.of(this.turn.detections(Letterbox.squares(letterboxes)), letterboxes);
	}

	@Override
	public List<DetectedDigit> digits(ScaledPart part, double least) {
		return part.digits(this.turn.heatMap(part), least);
	}

	@Override
	public Prediction together(DetectedDigit digit, @Nullable Prediction frame) {
		return ProductOfExperts.of(digit, frame, this.manifest);
	}

	@Override
	public Manifest.NumberCalibration calibration() {
		return this.manifest.requiredNumbers().calibration();
	}

	@Override
	public Consensus consensus(float[] detection, @Nullable Prediction frame) {
		return Consensus.of(detection, frame, this.manifest);
	}

}
