package dev.digits.inference;

import java.util.List;

import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.RecognitionProperties;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v2/…}: whether the service is there, and what can be asked of it.
 */
@RestController
@RequestMapping(path = "/v2", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = MetadataController.TAG,
		description = "Version 2, for the clients of KServe, Triton and MLServer: frames of 28 × 28 pixels as tensors")
class MetadataController {

	static final String TAG = "Open Inference Protocol";

	private final ServedModel models;

	private final RecognitionProperties properties;

	private final ServerMetadata server;

	MetadataController(ServedModel models, RecognitionProperties properties, ObjectProvider<BuildProperties> build) {
		this.models = models;
		this.properties = properties;
		this.server = new ServerMetadata("digit-reader",
				build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"),
				List.of("binary_tensor_data"));
	}

	@Operation(operationId = "serverMetadata", summary = "The server and the extensions it knows")
	@GetMapping
	ServerMetadata server() {
		return this.server;
	}

	/** The protocol's description writes it this way. */
	@Hidden
	@GetMapping("/")
	ServerMetadata serverWithSlash() {
		return this.server;
	}

	@Operation(operationId = "serverLive", summary = "Whether the server lives")
	@GetMapping("/health/live")
	Liveness live() {
		return new Liveness(true);
	}

	@Operation(operationId = "serverReady", summary = "Whether a model is served")
	@GetMapping("/health/ready")
	Readiness ready() {
		this.models.requireReady();
		return new Readiness(true);
	}

	@Operation(operationId = "modelMetadata", summary = "What the served model takes and answers")
	@GetMapping("/models/{model}")
	ModelMetadata model(@Parameter(example = "digit-cnn") @PathVariable String model) {
		return metadata(model, null);
	}

	@Operation(operationId = "modelMetadataWithVersion",
			summary = "What a version takes and answers, if it is the served one")
	@GetMapping("/models/{model}/versions/{version}")
	ModelMetadata modelWithVersion(@Parameter(example = "digit-cnn") @PathVariable String model,
			@Parameter(example = "3") @PathVariable String version) {
		return metadata(model, version);
	}

	private ModelMetadata metadata(String name, @Nullable String version) {
		return ModelMetadata.of(this.models.find(name, version), this.properties.engine());
	}

	@Operation(operationId = "modelReady", summary = "Whether a model is served")
	@GetMapping("/models/{model}/ready")
	ModelReadiness modelReady(@Parameter(example = "digit-cnn") @PathVariable String model) {
		return readiness(model, null);
	}

	@Operation(operationId = "modelReadyWithVersion", summary = "Whether a version is served")
	@GetMapping("/models/{model}/versions/{version}/ready")
	ModelReadiness modelReadyWithVersion(@Parameter(example = "digit-cnn") @PathVariable String model,
			@Parameter(example = "3") @PathVariable String version) {
		return readiness(model, version);
	}

	private ModelReadiness readiness(String name, @Nullable String version) {
		StoredModel found = this.models.find(name, version);
		this.models.requireReady();
		return new ModelReadiness(found.manifest().name(), true);
	}

	/**
	 * What the server is.
	 *
	 * @param name its name
	 * @param version its version
	 * @param extensions what it knows beyond the protocol
	 */
	record ServerMetadata(@Schema(example = "digit-reader") String name, @Schema(example = "0.1.0") String version,
			List<String> extensions) {
	}

	/**
	 * Whether the server lives.
	 *
	 * @param live true: it has answered
	 */
	record Liveness(boolean live) {
	}

	/**
	 * Whether the server is ready.
	 *
	 * @param ready true; if not, the answer is a problem
	 */
	record Readiness(boolean ready) {
	}

	/**
	 * Whether a model is ready.
	 *
	 * @param name the model's name
	 * @param ready true; if not, the answer is a problem
	 */
	record ModelReadiness(String name, boolean ready) {
	}

}
