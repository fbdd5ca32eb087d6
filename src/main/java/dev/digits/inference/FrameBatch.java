package dev.digits.inference;

import java.util.ArrayList;
import java.util.List;

import dev.digits.frame.Frame;
import dev.digits.metrics.DigitMetrics;
import dev.digits.recognition.FrameReader;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Recogniser;
import org.springframework.stereotype.Service;

/**
 * Has the network read many frames in one turn, all of them with one version.
 */
@Service
class FrameBatch {

	/** Of such numbers of frames predictors are warmed up. */
	private static final int AT_ONCE = FrameReader.FEW;

	private final Recogniser recogniser;

	private final DigitMetrics metrics;

	FrameBatch(Recogniser recogniser, DigitMetrics metrics) {
		this.recogniser = recogniser;
		this.metrics = metrics;
	}

	/**
	 * Read frames, when it is their turn.
	 * @param frames at least one
	 * @return for each what it shows
	 * @throws dev.digits.recognition.RecognitionException if the service is not ready,
	 * busy or late
	 */
	List<Prediction> read(List<Frame> frames) {
		List<Prediction> predictions = this.recogniser.inTurn((network) -> {
			List<Prediction> read = new ArrayList<>(frames.size());
			for (int from = 0; from < frames.size(); from += AT_ONCE) {
				read.addAll(network.read(frames.subList(from, Math.min(from + AT_ONCE, frames.size()))));
			}
			return read;
		});
		predictions.forEach((each) -> this.metrics.answered(each.digit(), each.confidence(), each.uncertain()));
		return predictions;
	}

}
