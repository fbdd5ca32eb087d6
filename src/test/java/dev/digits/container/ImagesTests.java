package dev.digits.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.shaded.com.github.dockerjava.core.DefaultDockerClientConfig;
import org.testcontainers.shaded.com.github.dockerjava.core.DockerClientConfig;
import org.testcontainers.shaded.com.github.dockerjava.core.DockerClientImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against an engine that only answers what is asked about images.
 */
class ImagesTests {

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private static final Duration LONG = Duration.ofMinutes(10);

	@TempDir
	private Path noPasswords;

	private HttpServer engine;

	/**
	 * Never answers, unless a test says otherwise: the engine's patience is longer than
	 * ours.
	 */
	private HttpHandler registry = (exchange) -> {
	};

	@BeforeEach
	void startAnEngineThatHasOneImage() throws IOException {
		this.engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.engine.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().getPath();
			if (path.endsWith("/images/create")) {
				this.registry.handle(exchange);
			}
			else if (path.endsWith("/images/json")) {
				boolean here = exchange.getRequestURI().getQuery().contains("\"here\"");
				answer(exchange, 200, here ? "[{\"Id\":\"sha256:0\"}]" : "[]");
			}
			else {
				answer(exchange, 404, "{}");
			}
		});
		this.engine.start();
	}

	@AfterEach
	void stop() {
		this.engine.stop(0);
	}

	@Test
	void anImageThatTheEngineHasNeedsNoRegistry() {
		assertThat(images(LONG).obstacle(Set.of("here"))).isEmpty();
	}

	@Test
	void anImageThatARegistryBeginsToSendIsNoObstacle() {
		onPull(200, "{\"status\":\"Pulling from library/away\"}\n");
		assertThat(images(LONG).obstacle(Set.of("here", "away"))).isEmpty();
	}

	@Test
	void saysWhyTheEngineReachesNoRegistry() {
		onPull(500, "{\"message\":\"lookup registry-1.docker.io: no such host\"}");
		assertThat(images(LONG).obstacle(Set.of("here", "away"))).get()
			.asString()
			.contains("no image away", "no such host");
	}

	@Test
	void aFailureInTheMidstOfTheAnswerIsOneToo() {
		onPull(200, "{\"errorDetail\":{\"message\":\"denied\"},\"error\":\"denied\"}\n");
		assertThat(images(LONG).obstacle(Set.of("away"))).get().asString().contains("denied");
	}

	@Test
	void aRegistryThatNeverAnswersIsNotWaitedFor() {
		assertThat(images(PATIENCE).obstacle(Set.of("away"))).get().asString().contains("no registry answers");
	}

	@Test
	void theDockerfileBeginsWithImagesAndNotWithItsOwnStages() {
		assertThat(Images.ofDockerfile(Path.of("Dockerfile"))).contains("eclipse-temurin:25-jre")
			.doesNotContain("build", "archive");
	}

	private void onPull(int status, String words) {
		this.registry = (exchange) -> answer(exchange, status, words);
	}

	private Images images(Duration patience) {
		return new Images(client(), patience);
	}

	/**
	 * Testcontainers' own clients ask a real engine where its registry is before they
	 * pull, and read the user's passwords.
	 */
	private DockerClient client() {
		URI address = URI.create("tcp://127.0.0.1:" + this.engine.getAddress().getPort());
		DockerClientConfig config = new DefaultDockerClientConfig.Builder().withDockerHost(address.toString())
			.withDockerConfig(this.noPasswords.toString())
			.build();
		return DockerClientImpl.getInstance(config, new ZerodepDockerHttpClient.Builder().dockerHost(address).build());
	}

	private static void answer(HttpExchange exchange, int status, String words) throws IOException {
		byte[] body = words.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
