package dev.digits.rollout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.ModelStoreProperties;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.ModelGate;
import dev.digits.recognition.Recogniser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Decides which version is served. A version that is damaged or fails the gate changes
 * nothing but {@link #lastFailure()}; a pinned version never moves.
 */
@Component
class ModelRollout {

	private static final Logger log = LoggerFactory.getLogger(ModelRollout.class);

	private final ModelStoreProperties properties;

	private final ModelStore store;

	private final Recogniser recogniser;

	private final ModelGate gate;

	private volatile @Nullable StoredModel previous;

	private volatile @Nullable String lastFailure = "the model is being loaded";

	/** The highest version that was tried: it is tried once, unless an operator asks. */
	private volatile int newestTried;

	ModelRollout(ModelStoreProperties properties, Recogniser recogniser, ModelGate gate, DigitMetrics metrics) {
		this.properties = properties;
		this.store = new ModelStore(properties.path());
		this.recogniser = recogniser;
		this.gate = gate;
		metrics.watchRollout(() -> this.lastFailure != null);
	}

	/**
	 * Serve what the configuration asks for: the pinned version or the newest.
	 * @throws ModelStoreException if it cannot be served; what was served before goes on
	 */
	synchronized void serveConfigured() {
		Integer pinned = this.properties.version();
		attempt(() -> (pinned != null) ? this.store.version(this.properties.name(), pinned)
				: this.store.newest(this.properties.name()));
	}

	/**
	 * Serve a version.
	 * @param version its number
	 * @throws PinnedVersionException if the configuration pins another
	 * @throws ModelStoreException if it cannot be served; what was served before goes on
	 */
	synchronized void serve(int version) {
		requireNotPinnedTo(version);
		attempt(() -> this.store.version(this.properties.name(), version));
	}

	/**
	 * Serve the version again that was served before. A second call goes forward again.
	 * @throws PinnedVersionException if the configuration pins a version
	 * @throws ModelStoreException if there is none, or it cannot be served any more
	 */
	synchronized void rollBack() {
		StoredModel before = this.previous;
		if (before == null) {
			throw new ModelStoreException(
					"No other version has been served since the start: name the version to serve");
		}
		serve(before.manifest().version());
	}

	/** Serve a version that is newer than all that were tried, if there is one. */
	synchronized void lookForNewer() {
		if (this.properties.version() != null) {
			return;
		}
		List<Integer> versions = available();
		if (!versions.isEmpty() && versions.get(versions.size() - 1) > this.newestTried) {
			serveConfigured();
		}
	}

	private void requireNotPinnedTo(int version) {
		Integer pinned = this.properties.version();
		if (pinned != null && pinned != version) {
			throw new PinnedVersionException(pinned);
		}
	}

	private void attempt(Supplier<StoredModel> finder) {
		try {
			StoredModel model = finder.get();
			int version = model.manifest().version();
			this.newestTried = Math.max(this.newestTried, version);
			Optional<StoredModel> before = serving();
			if (before.filter((now) -> now.manifest().version() == version).isEmpty()) {
				this.recogniser.serve(model, this.gate);
				this.previous = before.orElse(null);
				log.info("Serving {} version {} from {}", model.manifest().name(), version,
						model.folder().toAbsolutePath().normalize());
			}
			this.lastFailure = null;
		}
		catch (RuntimeException ex) {
			// A manifest may be JSON and yet lack what every manifest has.
			throw failed((ex instanceof ModelStoreException known) ? known
					: new ModelStoreException("The version cannot be served: " + ex, ex));
		}
	}

	private ModelStoreException failed(ModelStoreException ex) {
		this.lastFailure = ex.getMessage();
		log.error("{}: {}", serving().isPresent() ? "The version served before goes on" : "Not ready", ex.getMessage());
		return ex;
	}

	String name() {
		return this.properties.name();
	}

	@Nullable Integer pinned() {
		return this.properties.version();
	}

	List<Integer> available() {
		return this.store.versions(this.properties.name());
	}

	Optional<StoredModel> serving() {
		return this.recogniser.model();
	}

	Optional<StoredModel> previous() {
		return Optional.ofNullable(this.previous);
	}

	/**
	 * Why the last version that was tried is not served.
	 * @return a sentence; empty if it is served
	 */
	Optional<String> lastFailure() {
		return Optional.ofNullable(this.lastFailure);
	}

}
