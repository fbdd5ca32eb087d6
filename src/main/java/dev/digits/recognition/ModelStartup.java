package dev.digits.recognition;

import java.util.concurrent.CompletableFuture;

import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.ModelStoreProperties;
import dev.digits.modelstore.StoredModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Serves the configured model from the start, and tells readiness whether that went well.
 * A store without a usable model does not end the service: it stays up, not ready, and
 * says why.
 */
@Component("model")
class ModelStartup implements ApplicationRunner, HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(ModelStartup.class);

	private final ModelStoreProperties properties;

	private final Recogniser recogniser;

	private volatile String failure = "the model is being loaded";

	/** Native libraries load while the rest of the service starts. */
	private final CompletableFuture<Void> loading;

	ModelStartup(ModelStoreProperties properties, Recogniser recogniser) {
		this.properties = properties;
		this.recogniser = recogniser;
		this.loading = CompletableFuture.runAsync(this::load, (load) -> new Thread(load, "model-startup").start());
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.loading.join();
	}

	private void load() {
		try {
			StoredModel model = this.properties.find();
			this.recogniser.serve(model);
			log.info("Serving {} version {} from {}", model.manifest().name(), model.manifest().version(),
					model.folder().toAbsolutePath().normalize());
		}
		catch (ModelStoreException ex) {
			this.failure = ex.getMessage();
			log.error("Not ready: {}", ex.getMessage());
		}
	}

	@Override
	public Health health() {
		return this.recogniser.model()
			.map((model) -> Health.up()
				.withDetail("name", model.manifest().name())
				.withDetail("version", model.manifest().version()))
			.orElseGet(() -> Health.outOfService().withDetail("reason", this.failure))
			.build();
	}

}
