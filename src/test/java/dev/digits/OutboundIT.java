package dev.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.digits.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service in a JVM of its own, which sends whatever is not for this machine to a
 * proxy: this test.
 */
@Timeout(120)
class OutboundIT {

	private static final Pattern PORT = Pattern.compile("Jetty started on port (\\d+)");

	@Test
	void callsNobodyFromItsStartToAnAnswer() throws Exception {
		CompletableFuture<Integer> calls;
		try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			calls = CompletableFuture.supplyAsync(() -> countUntilClosed(proxy));
			Process service = start(proxy.getLocalPort());
			try {
				int port = portOf(service);
				given().port(port)
					.multiPart("image", Pictures.asset("five.jpeg"))
					.post("/predict")
					.then()
					.statusCode(200);
				given().port(port).get("/swagger-ui/index.html").then().statusCode(200);
				given().port(port).get("/v3/api-docs").then().statusCode(200);
			}
			finally {
				service.destroy();
				service.waitFor();
			}
		}
		assertThat(calls.join()).isZero();
	}

	private static int countUntilClosed(ServerSocket proxy) {
		int calls = 0;
		while (true) {
			try {
				proxy.accept().close();
				calls++;
			}
			catch (IOException ex) {
				return calls;
			}
		}
	}

	private static Process start(int proxy) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		for (String protocol : new String[] { "http.proxy", "https.proxy", "socksProxy" }) {
			command.add("-D" + protocol + "Host=127.0.0.1");
			command.add("-D" + protocol + "Port=" + proxy);
		}
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), DigitsApplication.class.getName(),
				"--server.port=0"));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/** Of the two servers that start the service's is the first. */
	private static int portOf(Process service) throws IOException {
		BufferedReader log = new BufferedReader(
				new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
		List<String> lines = new ArrayList<>();
		for (String line = log.readLine(); line != null; line = log.readLine()) {
			lines.add(line);
			if (line.contains("Started DigitsApplication")) {
				return lines.stream()
					.flatMap((started) -> PORT.matcher(started).results())
					.map((MatchResult found) -> Integer.parseInt(found.group(1)))
					.findFirst()
					.orElseThrow();
			}
		}
		throw new AssertionError("The service did not start: " + lines);
	}

}
