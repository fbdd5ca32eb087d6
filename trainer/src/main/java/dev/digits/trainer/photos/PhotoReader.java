package dev.digits.trainer.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureLimits;
import dev.digits.picture.PictureReader;
import dev.digits.picture.Sighting;
import dev.digits.reading.Reading;
import dev.digits.recognition.DigitNetwork;
import dev.digits.recognition.FramePredictor;
import dev.digits.recognition.Prediction;
import dev.digits.trainer.export.ExportedVersion;

/**
 * Reads photos as the service does, with one version of the model. Safe for several
 * threads.
 */
final class PhotoReader implements AutoCloseable {

	private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

	private final ExportedVersion version;

	private final DigitNetwork network;

	private final FramePredictor predictor;

	PhotoReader(Path version) throws IOException {
		this.version = ExportedVersion.in(version);
		this.network = this.version.network();
		this.predictor = this.network.newPredictor();
	}

	/**
	 * Decode a photo.
	 * @param photo any
	 * @return the upright picture
	 * @throws PictureException if it is no picture that the service reads
	 * @throws UncheckedIOException if the file cannot be read
	 */
	static GreyPicture picture(Photo photo) {
		try {
			return PICTURES.read(Files.readAllBytes(photo.file()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the service would answer, had it this finder.
	 * @param photo any
	 * @param finder finds the digit
	 * @return the answer or the refusal
	 */
	Outcome read(Photo photo, DigitFinder finder) {
		try {
			GreyPicture picture = picture(photo);
			return answer(photo, picture, finder.sightings(picture));
		}
		catch (PictureException ex) {
			return Outcome.refused(photo, ex.getMessage());
		}
	}

	private Outcome answer(Photo photo, GreyPicture picture, List<Sighting> sightings) {
		List<Prediction> predictions = logits(sightings).stream()
			.map((logits) -> Prediction.of(logits, this.version.manifest()))
			.toList();
		return Outcome.answered(photo, Reading.surest(picture, sightings, predictions));
	}

	// A predictor is for one thread at a time.
	private synchronized List<float[]> logits(List<Sighting> sightings) {
		return this.predictor.logits(sightings.stream().map(Sighting::frame).toList());
	}

	@Override
	public void close() {
		this.predictor.close();
		this.network.close();
	}

}
