package dev.digits.endurance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What judges the service must see what a server does, and lose nothing of it.
 */
@Timeout(30)
class LoadClientTests {

	private static final String BUSY = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 4\r\n\r\nbusy";

	private static final String FINE = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine";

	private static final Request SMALL = Request.get("small", "/", "*/*").expecting("fine");

	private static final Request LARGE = Request.body("large", "/", new byte[8 << 20]).expecting(429);

	@Test
	void keepsTheConnectionAlive() throws Exception {
		Load load = against((socket) -> {
			for (int i = 0; i < 3; i++) {
				readHead(socket);
				answer(socket, FINE);
			}
		}, SMALL, 3);
		assertThat(load.counts()).containsOnly(count("200", 3));
		assertThat(load.wrong()).isEmpty();
	}

	@Test
	void takesAnAnswerThatHasNoBody() throws Exception {
		Load load = against((socket) -> {
			for (int i = 0; i < 2; i++) {
				readHead(socket);
				answer(socket, "HTTP/1.1 204 No Content\r\n\r\n");
			}
		}, SMALL.expecting(204), 2);
		assertThat(load.counts()).containsOnly(count("204", 2));
		assertThat(load.wrong()).isEmpty();
	}

	@Test
	void takesAnAnswerThatComesInPieces() throws Exception {
		Load load = against((socket) -> {
			readHead(socket);
			for (char piece : "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nfi\r\n2\r\nne\r\n0\r\n\r\n"
				.toCharArray()) {
				answer(socket, Character.toString(piece));
			}
		}, SMALL, 1);
		assertThat(load.counts()).containsOnly(count("200", 1));
		assertThat(load.wrong()).isEmpty();
	}

	@Test
	void takesAnAnswerThatComesBeforeTheBodyIsSentAndTheResetAfterIt() throws Exception {
		Load load = against((socket) -> {
			readHead(socket);
			answer(socket, BUSY);
			// What was not read makes the kernel send a reset.
			socket.close();
		}, LARGE, 1);
		assertThat(load.counts()).containsOnly(count("429", 1));
		assertThat(load.wrong()).isEmpty();
	}

	@Test
	void keepsALargeBodyBackUntilItIsAskedFor() throws Exception {
		Load load = against((socket) -> {
			readHead(socket);
			assertThat(socket.getInputStream().available()).isZero();
			answer(socket, "HTTP/1.1 100 Continue\r\n\r\n");
			socket.getInputStream().skipNBytes(8 << 20);
			answer(socket, FINE);
		}, LARGE.asCurlSendsIt().expecting("fine"), 1);
		assertThat(load.counts()).containsOnly(count("200", 1));
		assertThat(load.wrong()).isEmpty();
	}

	@Test
	void seesThatARequestWasNotAnswered() throws Exception {
		Load load = against(LoadClientTests::readHead, SMALL, 1);
		assertThat(load.counts()).containsOnly(count("UNANSWERED", 1));
		assertThat(load.wrong()).hasSize(1);
	}

	@Test
	void seesThatAnAnswerBrokeOff() throws Exception {
		Load load = against((socket) -> {
			readHead(socket);
			answer(socket, FINE.substring(0, FINE.length() - 1));
		}, SMALL, 1);
		assertThat(load.counts()).containsOnly(count("CUT_SHORT", 1));
		assertThat(load.wrong()).hasSize(1);
	}

	@Test
	void seesThatAnAnswerIsWrong() throws Exception {
		Load load = against((socket) -> {
			readHead(socket);
			answer(socket, FINE.replace("fine", "fire"));
		}, SMALL, 1);
		assertThat(load.counts()).containsOnly(count("200", 1));
		assertThat(load.wrong()).hasSize(1);
	}

	@Test
	void seesThatThereIsNoConnection() throws Exception {
		int port;
		try (ServerSocket server = new ServerSocket(0)) {
			port = server.getLocalPort();
		}
		assertThat(LoadClient.inTurn(port, 2, () -> SMALL).counts()).containsOnly(count("REFUSED", 2));
	}

	@Test
	void sendsAtTheGivenRate() throws Exception {
		try (ServerSocket server = server()) {
			CompletableFuture<Void> served = serve(server, (socket) -> {
				while (readHead(socket)) {
					answer(socket, FINE);
				}
			});
			Load load = LoadClient.open(server.getLocalPort(), 100, 1, Duration.ofMillis(500), () -> SMALL);
			served.join();
			// Never more. A machine that has much else to do may keep it from some.
			assertThat(load.ended() + load.notOffered()).isBetween(1L, 50L);
			assertThat(load.counts()).containsOnlyKeys("200");
		}
	}

	@Test
	void sendsAsManyAsWereAskedForThoughAnswersComeTogether() throws Exception {
		int connections = 4;
		CyclicBarrier allAreAsked = new CyclicBarrier(connections);
		try (ServerSocket server = server()) {
			CompletableFuture<?>[] served = new CompletableFuture<?>[connections];
			Arrays.setAll(served, (i) -> serve(server, (socket) -> {
				while (readHead(socket)) {
					await(allAreAsked);
					answer(socket, FINE);
				}
			}));
			Load load = new Load(Duration.ofDays(1));
			new LoadClient(server.getLocalPort(), () -> SMALL, load::add).closed(connections, 5 * connections);
			CompletableFuture.allOf(served).join();
			assertThat(load.counts()).containsOnly(count("200", 5 * connections));
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException("not all were asked", ex);
		}
	}

	private static Load against(Script script, Request request, int count) throws Exception {
		try (ServerSocket server = server()) {
			CompletableFuture<Void> served = serve(server, script);
			Load load = LoadClient.inTurn(server.getLocalPort(), count, () -> request);
			served.join();
			return load;
		}
	}

	private static ServerSocket server() throws IOException {
		return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	}

	/** One connection; it is closed after the script. */
	private static CompletableFuture<Void> serve(ServerSocket server, Script script) {
		return CompletableFuture.runAsync(() -> {
			try (Socket socket = server.accept()) {
				socket.setTcpNoDelay(true);
				script.play(socket);
			}
			catch (IOException ex) {
				throw new IllegalStateException("the script ended early", ex);
			}
		});
	}

	/** Whether there is one. */
	private static boolean readHead(Socket socket) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = socket.getInputStream().read();
			if (next < 0) {
				return false;
			}
			head.append((char) next);
		}
		return true;
	}

	private static void answer(Socket socket, String answer) throws IOException {
		socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
	}

	private static Map.Entry<String, Integer> count(String what, int times) {
		return Map.entry(what, times);
	}

	private interface Script {

		void play(Socket socket) throws IOException;

	}

}
