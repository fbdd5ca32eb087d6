package dev.digits.trainer.robustness;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.frame.Frame;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.reading.CoarseToFine;
import dev.digits.reading.Reading;
import dev.digits.reading.StageTimer;
import dev.digits.recognition.Consensus;
import dev.digits.recognition.DigitNetworks;
import dev.digits.recognition.Engine;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.VersionNetworks;
import org.jspecify.annotations.Nullable;

/**
 * A version that reads pictures as the service does, without HTTP. Safe for several
 * threads.
 */
public final class ServedVersion implements ServedNetwork, AutoCloseable {

	private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

	private final VersionNetworks networks;

	private final VersionNetworks.Lent lent;

	private final CoarseToFine reader;

	private ServedVersion(VersionNetworks networks) {
		this.networks = networks;
		this.lent = networks.lend();
		this.reader = new CoarseToFine(PICTURES::read, new OneAtATime(this.lent), StageTimer.NONE);
	}

	/**
	 * Load a version.
	 * @param model the version
	 * @return what reads pictures with it; close it to free its native memory
	 * @throws IOException if a file is missing or holds no network
	 */
	public static ServedVersion load(StoredModel model) throws IOException {
		return new ServedVersion(VersionNetworks.load(model, Engine.ONNX_RUNTIME));
	}

	@Override
	public Optional<Reading> answer(GreyPicture picture) {
		try {
			return Optional.of(this.reader.read(picture));
		}
		catch (NoDigitException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What the service would answer to a file.
	 * @param bytes the file of a picture
	 * @return the answer
	 * @throws dev.digits.picture.PictureException if it is no picture or shows no digit
	 */
	public Reading answer(byte[] bytes) {
		return this.reader.read(bytes);
	}

	@Override
	public void close() {
		this.lent.close();
		this.networks.close();
	}

	/**
	 * Predictors are for one thread at a time.
	 *
	 * @param networks with these predictors
	 */
	private record OneAtATime(DigitNetworks networks) implements DigitNetworks {

		@Override
		public List<Prediction> read(List<Frame> frames) {
			synchronized (this.networks) {
				return this.networks.read(frames);
			}
		}

		@Override
		public List<Detection> detect(List<Letterbox> letterboxes) {
			synchronized (this.networks) {
				return this.networks.detect(letterboxes);
			}
		}

		@Override
		public Consensus consensus(float[] detection, @Nullable Prediction frame) {
			return this.networks.consensus(detection, frame);
		}

	}

}
