package dev.digits.evaluation;

import dev.digits.modelstore.StoredModel;

/**
 * Which model a report is about.
 *
 * @param name the model's name
 * @param version its version
 */
record ModelName(String name, String version) {

	static ModelName of(StoredModel model) {
		return new ModelName(model.manifest().name(), Integer.toString(model.manifest().version()));
	}

}
