package dev.digits.recognition;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import dev.digits.metrics.DigitMetrics;
import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.StoredModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lends the model that is being served, to one picture after the other. Safe for any
 * number of threads.
 */
@Component
public class Recogniser implements AutoCloseable {

	static {
		// Each predictor has a thread of its own; more threads inside PyTorch would only
		// compete with them. Read once, when the native library is loaded.
		System.setProperty("ai.djl.pytorch.num_threads", "1");
		System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
	}

	private static final Logger log = LoggerFactory.getLogger(Recogniser.class);

	private final RecognitionProperties properties;

	private final DigitMetrics metrics;

	private final ServiceTimeEstimate serviceTime = new ServiceTimeEstimate();

	private final AtomicReference<Serving> serving = new AtomicReference<>();

	Recogniser(RecognitionProperties properties, DigitMetrics metrics) {
		this.properties = properties;
		this.metrics = metrics;
		metrics.watch(() -> current().map((now) -> now.pool().waiting()).orElse(0),
				() -> current().map((now) -> now.pool().busy()).orElse(0), properties.queueCapacity(),
				properties.threads());
	}

	/**
	 * Verify a model, load it, try it, warm it up, and only then answer with it. Pictures
	 * that have their turn or wait for it are still read with the model before.
	 * @param model the version to serve
	 * @param gate what it must pass
	 * @throws ModelStoreException if its files are damaged or hold no network, or it does
	 * not pass; the model served before, if any, goes on
	 */
	public void serve(StoredModel model, ModelGate gate) {
		model.verify();
		Serving before = this.serving.getAndSet(load(model, gate));
		this.metrics.serving(model.manifest().name(), model.manifest().version());
		if (before != null) {
			before.close();
		}
	}

	private Serving load(StoredModel model, ModelGate gate) {
		try {
			VersionNetworks networks = VersionNetworks.load(model, this.properties.engine());
			try {
				try (VersionNetworks.Lent trial = networks.lend()) {
					gate.check(model, trial);
				}
				return new Serving(model, networks,
						new PredictorPool(networks::newPredictors, this.properties, this.serviceTime, this.metrics));
			}
			catch (RuntimeException | Error ex) {
				networks.close();
				throw ex;
			}
		}
		catch (ModelStoreException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new ModelStoreException("%s cannot be served: %s".formatted(model.folder(), ex.getMessage()), ex);
		}
	}

	/**
	 * The model that answers now.
	 * @return empty while there is none
	 */
	public Optional<StoredModel> model() {
		return current().map(Serving::model);
	}

	/**
	 * Wait for a turn, and work on a picture in it.
	 * @param <T> what comes out
	 * @param work all that is to be done with the picture; done on another thread
	 * @return what came out; what the work throws is thrown
	 * @throws NotReadyException if no model is served
	 * @throws BusyException at once, if too many pictures wait
	 * @throws DeadlineExceededException if it takes too long, waiting included
	 */
	public <T> T inTurn(Function<Networks, T> work) {
		while (true) {
			Serving now = current().orElseThrow(NotReadyException::new);
			try {
				return now.pool().inTurn((turn) -> work.apply(new TurnNetworks(turn, now.model().manifest())));
			}
			catch (PoolClosedException ex) {
				log.debug("The model was swapped just now: once more", ex);
			}
		}
	}

	/**
	 * Reserve a place for a picture that is about to arrive.
	 * @return the reservation; empty if no model is served
	 * @throws BusyException if too many pictures wait or arrive already
	 */
	public Optional<Reservation> reserve() {
		return current().map((now) -> now.pool().reserve());
	}

	private Optional<Serving> current() {
		return Optional.ofNullable(this.serving.get());
	}

	@Override
	public void close() {
		Serving last = this.serving.getAndSet(null);
		if (last != null) {
			last.close();
		}
	}

	private record Serving(StoredModel model, VersionNetworks networks, PredictorPool pool) {

		void close() {
			this.pool.close();
			if (this.pool.isAtRest()) {
				this.networks.close();
			}
			else {
				log.warn("Version {} is still at work: its memory is not freed", this.model.manifest().version());
			}
		}

	}

}
