package dev.digits.rollout;

import dev.digits.modelstore.StoredModel;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready as soon as a version is served; tells which, and why a newer one is not.
 */
@Component("model")
class ModelHealth implements HealthIndicator {

	private final ModelRollout rollout;

	ModelHealth(ModelRollout rollout) {
		this.rollout = rollout;
	}

	@Override
	public Health health() {
		Health.Builder health = this.rollout.serving().map(ModelHealth::up).orElseGet(Health::outOfService);
		this.rollout.lastFailure().ifPresent((reason) -> health.withDetail("reason", reason));
		return health.build();
	}

	private static Health.Builder up(StoredModel model) {
		return Health.up()
			.withDetail("name", model.manifest().name())
			.withDetail("version", model.manifest().version());
	}

}
