package dev.digits.trainer.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureLimits;
import dev.digits.picture.PictureReader;
import dev.digits.recognition.DigitNetwork;
import dev.digits.recognition.FramePredictor;
import dev.digits.recognition.Prediction;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.robustness.FinderAndNetwork;

/**
 * Reads photos as the service does, with one version of the model. Safe for several
 * threads.
 */
final class PhotoReader implements AutoCloseable {

	private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

	private final DigitNetwork network;

	private final FramePredictor predictor;

	private final FinderAndNetwork service;

	PhotoReader(Path folder) throws IOException {
		ExportedVersion version = ExportedVersion.in(folder);
		this.network = version.network();
		this.predictor = this.network.newPredictor();
		this.service = new FinderAndNetwork(this.predictor, (logits) -> Prediction.of(logits, version.manifest()));
	}

	/**
	 * Decode a photo.
	 * @param photo any
	 * @return the upright picture
	 * @throws PictureException if it is no picture that the service reads
	 * @throws UncheckedIOException if the file cannot be read
	 */
	static GreyPicture picture(Photo photo) {
		return PICTURES.read(bytes(photo));
	}

	private static byte[] bytes(Photo photo) {
		try {
			return Files.readAllBytes(photo.file());
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
			return Outcome.answered(photo, this.service.answer(bytes(photo), finder).reading());
		}
		catch (PictureException ex) {
			return Outcome.refused(photo, ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.predictor.close();
		this.network.close();
	}

}
