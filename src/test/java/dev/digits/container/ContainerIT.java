package dev.digits.container;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Capability;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.WaitingConsumer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitAllStrategy;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

/**
 * The image as it is deployed: built from the Dockerfile, its file system read-only, its
 * memory limited, scraped by a Prometheus with the configuration in {@code deploy/}.
 */
@Tag("container")
@ImagesAtHand("prom/prometheus:latest")
@Testcontainers(disabledWithoutDocker = true)
class ContainerIT {

	private static final int PORT = 8080;

	private static final int MANAGEMENT_PORT = 8081;

	private static final long MEMORY_BYTES = 1L << 30;

	private static final Network NETWORK = Network.newNetwork();

	@Container
	private static final GenericContainer<?> SERVICE = service().withNetwork(NETWORK).withNetworkAliases("digits");

	@Container
	private static final GenericContainer<?> PROMETHEUS = new GenericContainer<>("prom/prometheus").withNetwork(NETWORK)
		.dependsOn(SERVICE)
		.withExposedPorts(9090)
		.withCopyFileToContainer(MountableFile.forHostPath("deploy/prometheus"), "/etc/prometheus")
		.waitingFor(new WaitAllStrategy()
			.withStrategy(Wait.forHttp("/api/v1/targets").forResponsePredicate((targets) -> targets.contains("\"up\"")))
			.withStrategy(Wait.forHttp("/api/v1/rules")
				.forResponsePredicate((rules) -> !rules.contains("\"health\":\"unknown\""))));

	@BeforeEach
	void readAPicture() {
		toService().multiPart("image", new File("assets/five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	@Test
	void countsWhatItReads() {
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
	void bringsItsLicenceAndTheNoticesOfOthers() throws Exception {
		assertThat(SERVICE.execInContainer("cat", "LICENSE", "NOTICE").getStdout()).contains("Apache License",
				"the work of the Independent JPEG Group");
	}

	@Test
	void takesFeedback() {
		takesFeedback(SERVICE);
	}

	private static void takesFeedback(GenericContainer<?> service) {
		String id = to(service).multiPart("image", new File("assets/five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.extract()
			.path("id");
		to(service).contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":5}".formatted(id))
			.post("/feedback")
			.then()
			.statusCode(204);
	}

	@Test
	void mayWriteWhereItKeepsItsDataAndWhereUploadsWait() throws Exception {
		assertThat(SERVICE.execInContainer("touch", "/app/data/file", "/tmp/file").getExitCode()).isZero();
	}

	@Test
	void isHealthyToDocker() {
		assertThat(SERVICE.getCurrentContainerInfo().getState().getHealth().getStatus()).isEqualTo("healthy");
	}

	@Test
	void saysWhatItWasBuiltFrom() {
		Map<String, String> labels = SERVICE.getDockerClient()
			.inspectImageCmd(SERVICE.getDockerImageName())
			.exec()
			.getConfig()
			.getLabels();
		assertThat(labels).containsEntry("org.opencontainers.image.title", "digit-reader")
			.containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
			.containsEntry("org.opencontainers.image.version", "1.2.3")
			.containsEntry("org.opencontainers.image.revision", "abc123");
		given().baseUri("http://" + SERVICE.getHost())
			.port(SERVICE.getMappedPort(MANAGEMENT_PORT))
			.get("/actuator/info")
			.then()
			.statusCode(200)
			.body("image.revision", equalTo("abc123"))
			.body("build.version", not(emptyOrNullString()));
	}

	@Test
	void logsALineOfJsonThatNamesTheRequest() throws Exception {
		WaitingConsumer log = new WaitingConsumer();
		SERVICE.followOutput(log);
		toService().header("X-Request-Id", "request-of-this-test")
			.contentType("multipart/form-data; boundary=XX")
			.body("--XX\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nnever ends"
				.getBytes(StandardCharsets.US_ASCII))
			.post("/predict")
			.then()
			.statusCode(400);

		// The fields of the Elastic Common Schema
		log.waitUntil((line) -> line.getUtf8String().contains("request-of-this-test"), 30, TimeUnit.SECONDS);
		String line = SERVICE.getLogs()
			.lines()
			.filter((each) -> each.contains("request-of-this-test"))
			.findAny()
			.orElseThrow();
		JsonPath fields = new JsonPath(line);
		assertThat(fields.getString("http.request.id")).isEqualTo("request-of-this-test");
		assertThat(fields.getString("service.name")).isEqualTo("digit-reader");
		assertThat(fields.getString("log.logger")).isEqualTo("dev.digits.web.ProblemAdvice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "up{job=\"digits\"}", "digits_model_info", "digits_predictors",
			"digits_reference_confidence_mean", "digits_stage_seconds_count", "digits_predictions_total{digit=\"5\"}" })
	void isSeenByPrometheus(String metric) {
		ask(metric).body("data.result", not(empty())).body("data.result[0].metric.job", equalTo("digits"));
	}

	@Test
	void prometheusUnderstandsEveryRule() {
		given().baseUri("http://" + PROMETHEUS.getHost())
			.port(PROMETHEUS.getFirstMappedPort())
			.get("/api/v1/rules")
			.then()
			.body("data.groups", not(empty()))
			.body("data.groups.rules.flatten().health", everyItem(equalTo("ok")));
	}

	/** As OpenShift's restricted policy starts it: any user, of group 0. */
	@Test
	void runsAsAnyUserAndTakesFeedback() throws Exception {
		try (GenericContainer<?> service = service()) {
			service.withCreateContainerCmdModifier((command) -> command.withUser("1000650000:0"));
			service.start();

			assertThat(service.execInContainer("id", "-u").getStdout()).isEqualToIgnoringNewLines("1000650000");
			takesFeedback(service);
			assertThat(service.execInContainer("ls", "/app/data").getStdout()).contains("feedback.db");
		}
	}

	/** PORT is all that many platforms say. */
	@Test
	void listensOnThePortOfThePlatform() {
		int port = 9090;
		try (GenericContainer<?> service = service()) {
			service.withEnv("PORT", Integer.toString(port)).withExposedPorts(port);
			service.start();

			given().baseUri("http://" + service.getHost())
				.port(service.getMappedPort(port))
				.get("/readyz")
				.then()
				.statusCode(200);
		}
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

	@Test
	void saysWhatToDoWhereAnEngineIsLeftOutOfTheImage() {
		try (GenericContainer<?> service = service().withEnv("DIGITS_RECOGNITION_ENGINE", "pytorch")
			.waitingFor(Wait.forHttp("/readyz")
				.forPort(PORT)
				.forStatusCode(503)
				.forResponsePredicate((it) -> it.contains("PyTorch")))) {
			service.start();

			given().baseUri("http://" + service.getHost())
				.port(service.getMappedPort(PORT))
				.get("/readyz")
				.then()
				.body("components.model.details.reason", containsString("PYTORCH=yes"));
		}
	}

	private static GenericContainer<?> service() {
		// The image is kept, and with it the layers that the next build needs not build
		// again.
		ImageFromDockerfile image = new ImageFromDockerfile("digit-reader:test", false)
			.withDockerfile(Path.of("Dockerfile").toAbsolutePath())
			.withBuildArg("VERSION", "1.2.3")
			.withBuildArg("REVISION", "abc123");
		return new GenericContainer<>(image).withExposedPorts(PORT, MANAGEMENT_PORT)
			.withEnv("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs")
			.withEnv("LOGGING_LEVEL_DEV_DIGITS_WEB", "debug")
			.withTmpFs(Map.of("/tmp", "size=256m"))
			.withCreateContainerCmdModifier((command) -> command.getHostConfig()
				.withReadonlyRootfs(true)
				.withCapDrop(Capability.ALL)
				.withMemory(MEMORY_BYTES))
			.waitingFor(Wait.forHealthcheck().withStartupTimeout(Duration.ofMinutes(3)));
	}

	private static ValidatableResponse ask(String query) {
		return given().baseUri("http://" + PROMETHEUS.getHost())
			.port(PROMETHEUS.getFirstMappedPort())
			.queryParam("query", query)
			.get("/api/v1/query")
			.then()
			.statusCode(200);
	}

	private static RequestSpecification toService() {
		return to(SERVICE);
	}

	private static RequestSpecification to(GenericContainer<?> service) {
		return given().baseUri("http://" + service.getHost()).port(service.getMappedPort(PORT));
	}

}
