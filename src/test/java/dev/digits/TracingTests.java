package dev.digits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against a receiver of OTLP over HTTP, which takes whatever comes.
 */
@RunningService
class TracingTests {

	private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

	private static final HttpServer RECEIVER = receiver();

	@DynamicPropertySource
	static void sendTraces(DynamicPropertyRegistry registry) {
		registry.add("management.opentelemetry.tracing.export.otlp.endpoint",
				() -> "http://127.0.0.1:%d/v1/traces".formatted(RECEIVER.getAddress().getPort()));
		registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "50ms");
		registry.add("spring.test.tracing.export", () -> true);
	}

	@AfterAll
	static void stop() {
		RECEIVER.stop(0);
	}

	@Test
	void sendsTheRequestAndItsStagesInTheCallersTrace() throws InterruptedException {
		String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
		given().header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
			.multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200);

		receive(bytes(trace), "digit-reader", "http post /predict", "decode", "normalise", "infer");
	}

	@Test
	void thePicturesOfABatchBelongToItsTrace() throws InterruptedException {
		String trace = "0af7651916cd43dd8448eb211c80319c";
		given().header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
			.multiPart("image", Pictures.asset("five.jpeg"))
			.multiPart("image", Pictures.asset("six.jpeg"))
			.post("/predict/batch")
			.then()
			.statusCode(200);

		receive(bytes(trace), "http post /predict/batch", "decode", "normalise", "infer");
	}

	@Test
	void sendsNothingOfATraceThatTheCallerDoesNotRecord() throws InterruptedException {
		String recorded = "00000000000000000000000000000001";
		String unrecorded = "00000000000000000000000000000002";
		given().header("traceparent", "00-%s-00f067aa0ba902b7-00".formatted(unrecorded)).get("/metrics/training");
		given().header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(recorded)).get("/metrics/training");

		assertThat(receive(bytes(recorded), "http get /metrics/training")).doesNotContain(bytes(unrecorded));
	}

	/** Spans come in batches: wait until all of that has come. */
	private static String receive(String... parts) throws InterruptedException {
		StringBuilder all = new StringBuilder();
		while (!Arrays.stream(parts).allMatch((part) -> all.indexOf(part) >= 0)) {
			String batch = RECEIVED.poll(30, TimeUnit.SECONDS);
			assertThat(batch).as("another batch, after %s", all).isNotNull();
			all.append(batch);
		}
		return all.toString();
	}

	/** As they are in the message (protobuf). */
	private static String bytes(String hex) {
		return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
	}

	private static HttpServer receiver() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/v1/traces", (exchange) -> {
				RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
				exchange.sendResponseHeaders(200, -1);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException("no port for the receiver", ex);
		}
	}

}
