package dev.digits;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;

import dev.digits.testing.Pictures;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/**
 * The service where a platform passes on one port, and says which.
 */
@ExtendWith(OutputCaptureExtension.class)
class OnePortTests {

	private static final String FEEDBACK = "--digits.feedback.url=jdbc:sqlite::memory:";

	/** As in the container, where the management port is open to others. */
	@Test
	void theManagementPortMayBeTheServices(CapturedOutput output) throws IOException {
		int port = freePort();
		try (ConfigurableApplicationContext service = start("--server.port=" + port, "--management.server.port=" + port,
				"--management.server.address=0.0.0.0")) {
			assertThat(service.isRunning()).isTrue();
			for (String path : new String[] { "/", "/swagger-ui/index.html", "/livez", "/readyz", "/actuator/health",
					"/actuator/health/readiness" }) {
				at(port).get(path).then().statusCode(200);
			}
			at(port).get("/v3/api-docs").then().body("servers[0].url", equalTo("http://localhost:" + port));
			at(port).multiPart("image", Pictures.asset("five.jpeg"))
				.post("/predict")
				.then()
				.statusCode(200)
				.body("digit", equalTo(5));
			at(port).get("/actuator/prometheus")
				.then()
				.statusCode(200)
				.body(containsString("digits_predictions_total"));
			for (String path : new String[] { "/actuator", "/actuator/info", "/actuator/models", "/actuator/sbom" }) {
				at(port).get(path).then().statusCode(404);
			}
		}
		assertThat(output).contains("One port, " + port, "/actuator/prometheus", "are public");
	}

	@Test
	void whatIsPublicMayBeProbesAlone() throws IOException {
		int port = freePort();
		try (ConfigurableApplicationContext service = start("--server.port=" + port, "--management.server.port=" + port,
				"--digits.web.operations=false")) {
			assertThat(service.isRunning()).isTrue();
			at(port).get("/readyz").then().statusCode(200);
			at(port).get("/actuator/health").then().statusCode(404);
			at(port).get("/actuator/prometheus").then().statusCode(404);
		}
	}

	/** An environment variable is a property of that name. */
	@Test
	void thePlatformsPortIsTheServices() throws IOException {
		int port = freePort();
		try (ConfigurableApplicationContext service = start("--PORT=" + port, "--management.server.port=0")) {
			assertThat(service.isRunning()).isTrue();
			at(port).get("/readyz").then().statusCode(200);
		}
	}

	private static ConfigurableApplicationContext start(String... properties) {
		return new SpringApplicationBuilder(DigitsApplication.class).properties("spring.jmx.enabled=false")
			.run(join(properties));
	}

	private static String[] join(String... properties) {
		String[] all = Arrays.copyOf(properties, properties.length + 1);
		all[properties.length] = FEEDBACK;
		return all;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static RequestSpecification at(int port) {
		return given().port(port);
	}

}
