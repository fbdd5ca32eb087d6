package dev.digits.recognition;

import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.StoredModel;

/**
 * What a version must pass before it may answer anybody.
 */
@FunctionalInterface
public interface ModelGate {

	/**
	 * Try a version that is loaded but not served yet.
	 * @param model the version
	 * @param networks what it would read with
	 * @throws ModelStoreException if it shall not be served; the message says why
	 */
	void check(StoredModel model, Networks networks);

}
