package dev.digits.rollout;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.reading.CoarseToFine;
import dev.digits.reading.StageTimer;
import dev.digits.recognition.ModelGate;
import dev.digits.recognition.Networks;
import dev.digits.recognition.Prediction;
import org.springframework.stereotype.Component;

/**
 * Has a version read the sample pictures of {@code assets/}, one of each digit.
 */
@Component
class SampleGate implements ModelGate {

	private static final List<String> DIGITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

	/** On the class path, where the page finds them too. */
	private static final String FOLDER = "/static/samples/";

	private final PictureReader pictures = new PictureReader(PictureLimits.DEFAULT);

	@Override
	public void check(StoredModel model, Networks networks) {
		CoarseToFine reader = new CoarseToFine(this.pictures::read, networks, StageTimer.NONE);
		for (int digit = 0; digit < DIGITS.size(); digit++) {
			String sample = DIGITS.get(digit) + ".jpeg";
			Prediction answer = reader.read(bytes(sample)).prediction();
			if (answer.digit() != digit) {
				throw new ModelStoreException(
						"%s reads a %d in the sample %s and is not served: export a version that works"
							.formatted(model.folder(), answer.digit(), sample));
			}
		}
	}

	private static byte[] bytes(String sample) {
		try (InputStream file = SampleGate.class.getResourceAsStream(FOLDER + sample)) {
			return Objects.requireNonNull(file, sample).readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException("the samples come with the service", ex);
		}
	}

}
