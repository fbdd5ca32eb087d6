package dev.digits.rollout;

import java.util.concurrent.CompletableFuture;

import dev.digits.modelstore.ModelStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Serves the configured model from the start. A store without a usable model does not end
 * the service: it stays up, not ready, and says why.
 */
@Component
class ModelStartup implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(ModelStartup.class);

	private final ModelRollout rollout;

	/** Native libraries load while the rest of the service starts. */
	private final CompletableFuture<Void> loading;

	ModelStartup(ModelRollout rollout) {
		this.rollout = rollout;
		this.loading = CompletableFuture.runAsync(this::load, (load) -> new Thread(load, "model-startup").start());
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.loading.join();
	}

	private void load() {
		try {
			this.rollout.serveConfigured();
		}
		catch (ModelStoreException ex) {
			log.debug("Readiness tells it", ex);
		}
	}

}
