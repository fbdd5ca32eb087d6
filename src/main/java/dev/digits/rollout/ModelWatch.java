package dev.digits.rollout;

import dev.digits.modelstore.ModelStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Notices newer versions in the store.
 */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ModelWatch {

	private static final Logger log = LoggerFactory.getLogger(ModelWatch.class);

	private final ModelRollout rollout;

	ModelWatch(ModelRollout rollout) {
		this.rollout = rollout;
	}

	@Scheduled(initialDelayString = "${digits.model-store.watch:30s}",
			fixedDelayString = "${digits.model-store.watch:30s}")
	void look() {
		try {
			this.rollout.lookForNewer();
		}
		catch (ModelStoreException ex) {
			log.debug("Readiness tells it", ex);
		}
	}

}
