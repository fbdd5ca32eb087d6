package dev.digits.container;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.github.dockerjava.api.DockerClient;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The image as it is deployed: built from the Dockerfile, its file system read-only, its
 * memory limited, scraped by a Prometheus with the configuration in {@code deploy/}.
 */
@Tag("container")
@Testcontainers(disabledWithoutDocker = true)
class ContainerIT {

	private static final int PORT = 8080;

	private static final long MEMORY_BYTES = 1L << 30;

	private static final Network NETWORK = Network.newNetwork();

	@Container
	private static final GenericContainer<?> SERVICE = service().withNetwork(NETWORK).withNetworkAliases("digits");

	@Container
	private static final GenericContainer<?> PROMETHEUS = new GenericContainer<>("prom/prometheus").withNetwork(NETWORK)
		.dependsOn(SERVICE)
		.withExposedPorts(9090)
		.withCopyFileToContainer(MountableFile.forHostPath("deploy/prometheus/prometheus.yml"),
				"/etc/prometheus/prometheus.yml")
		.waitingFor(Wait.forHttp("/api/v1/targets").forResponsePredicate((targets) -> targets.contains("\"up\"")));

	@Test
	void readsAPicture() {
		toService().multiPart("image", new File("assets/five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	@Test
	void countsWhatItReads() {
		toService().multiPart("image", new File("assets/five.jpeg")).post("/predict").then().statusCode(200);

		String metrics = toService().get("/actuator/prometheus").then().statusCode(200).extract().asString();

		assertThat(metrics).containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/predict\"")
			.containsPattern("digits_predictions_total\\{[^}]*digit=\"5\"")
			.contains("digits_stage_seconds_bucket", "digits_model_info");
	}

	@Test
	void runsAsAnOrdinaryUserOnAReadOnlyFileSystem() throws Exception {
		assertThat(SERVICE.execInContainer("id", "-u").getStdout()).isEqualToIgnoringNewLines("10001");
		assertThat(SERVICE.execInContainer("touch", "/app/file").getExitCode()).isNotZero();
	}

	@Test
	void isSeenByPrometheus() {
		given().baseUri("http://" + PROMETHEUS.getHost())
			.port(PROMETHEUS.getFirstMappedPort())
			.queryParam("query", "up{job=\"digits\"}")
			.get("/api/v1/query")
			.then()
			.statusCode(200)
			.body("data.result[0].value[1]", equalTo("1"));
	}

	@Test
	void stopsWhenToldTo() {
		try (GenericContainer<?> service = service()) {
			service.start();
			DockerClient docker = service.getDockerClient();

			docker.stopContainerCmd(service.getContainerId()).withTimeout(30).exec();

			// 128 + 15: ended by the SIGTERM. After the timeout it would have been
			// killed: 137.
			assertThat(docker.inspectContainerCmd(service.getContainerId()).exec().getState().getExitCodeLong())
				.isEqualTo(143);
		}
	}

	private static GenericContainer<?> service() {
		// The image is kept, and with it the layers that the next build needs not build
		// again.
		ImageFromDockerfile image = new ImageFromDockerfile("digit-reader:test", false)
			.withDockerfile(Path.of("Dockerfile").toAbsolutePath());
		return new GenericContainer<>(image).withExposedPorts(PORT)
			.withTmpFs(Map.of("/tmp", "size=256m"))
			.withCreateContainerCmdModifier(
					(command) -> command.getHostConfig().withReadonlyRootfs(true).withMemory(MEMORY_BYTES))
			.waitingFor(Wait.forHealthcheck().withStartupTimeout(Duration.ofMinutes(3)));
	}

	private static RequestSpecification toService() {
		return given().baseUri("http://" + SERVICE.getHost()).port(SERVICE.getMappedPort(PORT));
	}

}
