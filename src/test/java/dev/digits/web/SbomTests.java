package dev.digits.web;

import java.util.List;

import dev.digits.testing.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@RunningService
class SbomTests {

	@LocalManagementPort
	private int managementPort;

	private List<String> components;

	@BeforeEach
	void readTheBillOfMaterials() {
		this.components = given().port(this.managementPort)
			.get("/actuator/sbom/application")
			.then()
			.statusCode(200)
			.extract()
			.jsonPath()
			.getList("components.purl");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ai.djl/api", "ai.djl.onnxruntime/onnxruntime-engine", "ai.djl.pytorch/pytorch-native-cpu",
			"com.microsoft.onnxruntime/onnxruntime", "org.bytedeco/leptonica", "org.eclipse.jetty/jetty-server",
			"org.springframework.boot/spring-boot" })
	void listsWhatTheServiceIsMadeOfWithItsVersion(String component) {
		assertThat(this.components)
			.anyMatch((purl) -> purl.matches("pkg:maven/" + component.replace(".", "\\.") + "@\\d+\\.\\d+.*"));
	}

	@Test
	void listsNoTestLibrary() {
		assertThat(this.components).noneMatch((purl) -> purl.contains("/junit") || purl.contains("/rest-assured"));
	}

}
