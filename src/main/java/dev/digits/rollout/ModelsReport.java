package dev.digits.rollout;

import java.util.List;

import dev.digits.modelstore.StoredModel;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /actuator/models}.
 *
 * @param serving what answers now
 * @param previous what a rollback would serve
 * @param available the versions in the store, lowest first
 * @param pinned the version that the configuration pins
 * @param lastFailure why the last version that was tried is not served
 */
record ModelsReport(@Nullable Version serving, @Nullable Version previous, List<Integer> available,
		@Nullable Integer pinned, @Nullable String lastFailure) {

	static ModelsReport of(ModelRollout rollout) {
		return new ModelsReport(rollout.serving().map(Version::of).orElse(null),
				rollout.previous().map(Version::of).orElse(null), rollout.available(), rollout.pinned(),
				rollout.lastFailure().orElse(null));
	}

	/**
	 * One version of a model.
	 *
	 * @param name the model's name
	 * @param version its number
	 */
	record Version(String name, int version) {

		static Version of(StoredModel model) {
			return new Version(model.manifest().name(), model.manifest().version());
		}

	}

}
