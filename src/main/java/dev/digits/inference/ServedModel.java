package dev.digits.inference;

import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.NotReadyException;
import dev.digits.recognition.Recogniser;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/**
 * Finds the model that an address names. There is one: the version that is served.
 */
@Component
class ServedModel {

	private final Recogniser recogniser;

	private final ApplicationAvailability availability;

	ServedModel(Recogniser recogniser, ApplicationAvailability availability) {
		this.recogniser = recogniser;
		this.availability = availability;
	}

	/**
	 * The model of that name.
	 * @param name the model's name
	 * @param version the version, or null for the one that is served
	 * @return the model
	 * @throws NotReadyException if no model is served
	 * @throws UnknownModelException if another one is served
	 */
	StoredModel find(String name, @Nullable String version) {
		StoredModel model = this.recogniser.model().orElseThrow(NotReadyException::new);
		Manifest manifest = model.manifest();
		if (!manifest.name().equals(name) || version != null && !version.equals(Integer.toString(manifest.version()))) {
			throw new UnknownModelException(manifest);
		}
		return model;
	}

	/**
	 * Make sure that inferences are answered, as the readiness probe does.
	 * @throws NotReadyException if not
	 */
	void requireReady() {
		if (this.recogniser.model().isEmpty()
				|| this.availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
			throw new NotReadyException();
		}
	}

}
