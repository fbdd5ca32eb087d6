package dev.digits.recognition;

import java.io.IOException;
import java.util.List;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.Frame;
import org.jspecify.annotations.Nullable;

/**
 * All networks of a version, loaded from their files. Safe for several threads, each with
 * predictors of its own.
 */
public final class VersionNetworks implements AutoCloseable {

	private final Manifest manifest;

	private final DigitNetwork digits;

	private final FinderNetwork finder;

	private VersionNetworks(Manifest manifest, DigitNetwork digits, FinderNetwork finder) {
		this.manifest = manifest;
		this.digits = digits;
		this.finder = finder;
	}

	/**
	 * Load the networks of a version.
	 * @param model the version
	 * @param engine what shall compute them
	 * @return the networks; close them to free their native memory
	 * @throws IOException if a file is missing or holds no network
	 * @throws dev.digits.modelstore.ModelStoreException if the version has no detector
	 */
	public static VersionNetworks load(StoredModel model, Engine engine) throws IOException {
		model.manifest().requiredFinder();
		DigitNetwork digits = DigitNetwork.load(model, engine);
		try {
			return new VersionNetworks(model.manifest(), digits, FinderNetwork.load(model, engine));
		}
		catch (IOException | RuntimeException | Error ex) {
			digits.close();
			throw ex;
		}
	}

	Predictors newPredictors() {
		FramePredictor frames = this.digits.newPredictor();
		try {
			return new Predictors(frames, this.finder.newPredictor());
		}
		catch (RuntimeException | Error ex) {
			frames.close();
			throw ex;
		}
	}

	/**
	 * The networks for one thread, without a pool.
	 * @return new predictors, ready to read; close them
	 */
	public Lent lend() {
		return new Lent(newPredictors(), this.manifest);
	}

	@Override
	public void close() {
		this.digits.close();
		this.finder.close();
	}

	/**
	 * Networks for one thread.
	 */
	public static final class Lent implements Networks, AutoCloseable {

		private final Predictors predictors;

		private final Manifest manifest;

		private Lent(Predictors predictors, Manifest manifest) {
			this.predictors = predictors;
			this.manifest = manifest;
		}

		@Override
		public List<Prediction> read(List<Frame> frames) {
			return frames.isEmpty() ? List.of()
					: this.predictors.frames()
						.logits(frames)
						.stream()
						.map((logits) -> Prediction.of(logits, this.manifest))
						.toList();
		}

		@Override
		public List<Detection> detect(List<Letterbox> letterboxes) {
			return Detection.of(this.predictors.squares().detections(Letterbox.squares(letterboxes)), letterboxes);
		}

		@Override
		public Consensus consensus(float[] detection, @Nullable Prediction frame) {
			return Consensus.of(detection, frame, this.manifest);
		}

		@Override
		public void close() {
			this.predictors.close();
		}

	}

}
