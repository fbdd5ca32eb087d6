package dev.digits.testing;

import java.nio.file.Path;

import dev.digits.modelstore.ModelStore;

/**
 * The model that is committed, and served unless a test says otherwise.
 */
public final class CommittedModel {

	/** Its version, as clients see it. */
	public static final String VERSION = Integer
		.toString(new ModelStore(Path.of("model-store")).newest("digit-cnn").manifest().version());

	private CommittedModel() {
	}

}
