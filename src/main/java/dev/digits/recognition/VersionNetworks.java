package dev.digits.recognition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.digits.detection.DetectedDigit;
import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import org.jspecify.annotations.Nullable;

/**
 * All networks of a version, loaded from their files. Safe for several threads, each with
 * predictors of its own.
 */
public final class VersionNetworks implements AutoCloseable {

	private final Manifest manifest;

	private final LoadedNetwork<Frame> digits;

	private final LoadedNetwork<byte[]> finder;

	private final LoadedNetwork<ScaledPart> numbers;

	private VersionNetworks(Manifest manifest, LoadedNetwork<Frame> digits, LoadedNetwork<byte[]> finder,
			LoadedNetwork<ScaledPart> numbers) {
		this.manifest = manifest;
		this.digits = digits;
		this.finder = finder;
		this.numbers = numbers;
	}

	/**
	 * Load the networks of a version.
	 * @param model the version
	 * @param engine what shall compute them
	 * @return the networks; close them to free their native memory
	 * @throws IOException if a file is missing or holds no network
	 * @throws dev.digits.modelstore.ModelStoreException if the version lacks a detector
	 */
	public static VersionNetworks load(StoredModel model, Engine engine) throws IOException {
		model.manifest().requiredFinder();
		model.manifest().requiredNumbers();
		List<AutoCloseable> loaded = new ArrayList<>();
		try {
			LoadedNetwork<Frame> digits = kept(loaded, LoadedNetwork.digits(model, engine));
			LoadedNetwork<byte[]> finder = kept(loaded, LoadedNetwork.finder(model, engine));
			return new VersionNetworks(model.manifest(), digits, finder, LoadedNetwork.numbers(model, engine));
		}
		catch (IOException | RuntimeException | Error ex) {
			closeAll(loaded, ex);
			throw ex;
		}
	}

	Predictors newPredictors() {
		List<AutoCloseable> made = new ArrayList<>();
		try {
			NetworkPredictor<Frame> frames = kept(made, this.digits.newPredictor());
			NetworkPredictor<byte[]> squares = kept(made, this.finder.newPredictor());
			return new Predictors(frames, squares, this.numbers.newPredictor());
		}
		catch (RuntimeException | Error ex) {
			closeAll(made, ex);
			throw ex;
		}
	}

	private static <T extends AutoCloseable> T kept(List<AutoCloseable> all, T one) {
		all.add(one);
		return one;
	}

	private static void closeAll(List<AutoCloseable> all, Throwable why) {
		for (AutoCloseable one : all) {
			try {
				one.close();
			}
			catch (Exception ex) {
				why.addSuppressed(ex);
			}
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
		this.numbers.close();
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
						.outputs(frames)
						.stream()
						.map((logits) -> Prediction.of(logits, this.manifest))
						.toList();
		}

		@Override
		public List<Detection> detect(List<Letterbox> letterboxes) {
			return Detection.of(this.predictors.squares().outputs(Letterbox.squares(letterboxes)), letterboxes);
		}

		@Override
		public List<DetectedDigit> digits(ScaledPart part, double least) {
			return part.digits(this.predictors.numbers().outputs(List.of(part)).get(0), least);
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

		@Override
		public void close() {
			this.predictors.close();
		}

	}

}
