package dev.digits.trainer.robustness;

import dev.digits.reading.Reading;

/**
 * What the service would answer to a picture.
 *
 * @param reading the answer
 * @param logits that it follows from, one per digit
 */
public record ServedAnswer(Reading reading, float[] logits) {

	int digit() {
		return this.reading.prediction().digit();
	}

}
