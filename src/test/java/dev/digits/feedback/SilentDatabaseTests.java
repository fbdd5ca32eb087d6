package dev.digits.feedback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database server that takes connections and never says a word.
 */
@RunningService
@Timeout(60)
class SilentDatabaseTests {

	private static ServerSocket server;

	@Autowired
	private AnswerIds ids;

	@DynamicPropertySource
	static void place(DynamicPropertyRegistry properties) throws IOException {
		server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		properties.add("digits.feedback.url", () -> "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/digits");
	}

	@AfterAll
	static void close() throws IOException {
		server.close();
	}

	@Test
	void feedbackThatNobodyTakesDoesNotKeepPicturesWaiting() {
		List<CompletableFuture<Integer>> statuses = Stream
			.generate(() -> CompletableFuture.supplyAsync(this::tell, (call) -> new Thread(call).start()))
			.limit(400)
			.toList();
		assertThat(CompletableFuture.supplyAsync(SilentDatabaseTests::predict)).succeedsWithin(Duration.ofSeconds(15))
			.isEqualTo(200);
		assertThat(statuses).map(CompletableFuture::join).containsOnly(503);
	}

	private int tell() {
		return given().contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":3}".formatted(this.ids.next(Given.prediction(5, 2))))
			.post("/feedback")
			.statusCode();
	}

	private static int predict() {
		return given().multiPart("image", Pictures.asset("five.jpeg")).post("/predict").statusCode();
	}

}
