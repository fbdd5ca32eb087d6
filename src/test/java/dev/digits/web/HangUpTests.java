package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import dev.digits.recognition.Recogniser;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunningService
@TestPropertySource(properties = Variant.SMALL)
class HangUpTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Recogniser recogniser;

	private final CountDownLatch turn = new CountDownLatch(1);

	private CompletableFuture<Boolean> longTurn;

	@BeforeEach
	void keepThePredictorBusy() {
		CountDownLatch begun = new CountDownLatch(1);
		this.longTurn = CompletableFuture.supplyAsync(() -> this.recogniser.inTurn((network) -> {
			begun.countDown();
			return isOver();
		}), (call) -> new Thread(call).start());
		await().until(() -> begun.getCount() == 0);
	}

	@AfterEach
	void letItGo() {
		this.turn.countDown();
		this.longTurn.join();
	}

	@Test
	void freesThePlace() throws IOException {
		double gone = clientsGone();
		for (int i = 0; i < 3; i++) {
			try (Socket socket = post(1)) {
				assertThat(socket.isConnected()).isTrue();
				awaitWaiting(1);
			}
			awaitWaiting(0);
		}
		await().until(() -> clientsGone() == gone + 3);
	}

	@Test
	void isNotMistakenForTheNextRequest() throws IOException {
		try (Socket hasty = post(2)) {
			awaitWaiting(1);
			// When this one's end has been noticed, the other has been looked at as well.
			try (Socket leaving = post(1)) {
				assertThat(leaving.isConnected()).isTrue();
				awaitWaiting(2);
			}
			awaitWaiting(1);
			this.turn.countDown();
			hasty.shutdownOutput();
			assertThat(new String(hasty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("HTTP/1.1 200"))
				.hasSize(3);
		}
	}

	private boolean isOver() {
		try {
			this.turn.await();
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Socket post(int times) throws IOException {
		byte[] picture = Files.readAllBytes(Pictures.asset("five.jpeg").toPath());
		Socket socket = new Socket("localhost", this.port);
		for (int i = 0; i < times; i++) {
			socket.getOutputStream()
				.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
					.formatted(picture.length)
					.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().write(picture);
		}
		return socket;
	}

	private static void awaitWaiting(int pictures) {
		await().until(() -> metric("digits_queue_size") == pictures);
	}

	private static double clientsGone() {
		return metric("digits_rejected_total{reason=\"client-gone\"}");
	}

	private static double metric(String name) {
		return get("/actuator/prometheus").asString()
			.lines()
			.filter((line) -> line.startsWith(name))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
