package dev.digits.feedback;

import java.time.Duration;
import java.util.List;

import dev.digits.recognition.Prediction;

/**
 * What tests start from.
 */
final class Given {

	static final String MODEL = "digit-cnn";

	private Given() {
	}

	static Prediction prediction(int digit, int version) {
		return new Prediction(digit, 1, false, -10, List.of(), MODEL, version);
	}

	static FeedbackProperties properties(String url, String secret) {
		return new FeedbackProperties(url, "", "", secret, Duration.ofDays(7), 1_000_000);
	}

}
