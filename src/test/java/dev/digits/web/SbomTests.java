package dev.digits.web;

import java.util.List;

import dev.digits.testing.RunningService;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@RunningService
class SbomTests {

	@LocalManagementPort
	private int managementPort;

	private JsonPath bill;

	private List<String> components;

	@BeforeEach
	void readTheBillOfMaterials() {
		this.bill = given().port(this.managementPort)
			.get("/actuator/sbom/application")
			.then()
			.statusCode(200)
			.extract()
			.jsonPath();
		this.components = this.bill.getList("components.purl");
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

	@Test
	void saysTheLicencesOfEachOfThem() {
		assertThat(this.bill.getList("components.findAll { !it.licenses }.purl")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ai.djl/api, Apache-2.0", "ch.qos.logback/logback-core, EPL-2.0",
			"com.microsoft.onnxruntime/onnxruntime, MIT", "com.twelvemonkeys.imageio/imageio-jpeg, BSD-3-Clause",
			"com.twelvemonkeys.imageio/imageio-webp, BSD-3-Clause", "org.webjars.npm/uplot, MIT" })
	void saysTheLicenceThatALibraryHas(String component, String licence) {
		assertThat(this.bill.<String>getList(
				"components.find { it.purl.startsWith('pkg:maven/%s@') }.licenses.license.id".formatted(component)))
			.contains(licence);
	}

	@Test
	void saysOurOwnLicenceAndNobodyElsesAddress() {
		assertThat(this.bill.<String>getList("metadata.component.licenses.license.id")).containsExactly("Apache-2.0");
		assertThat(this.bill.getList("metadata.component.externalReferences")).isNull();
	}

}
