package dev.digits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.digits.testing.OwnProcess;
import dev.digits.testing.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service in a JVM of its own, which sends whatever is not for this machine to a
 * proxy: this test.
 */
@Tag("process")
@Timeout(600)
class OutboundIT {

	@Test
	void callsNobodyFromItsStartToAnAnswer() throws Exception {
		CompletableFuture<Integer> calls;
		try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			calls = CompletableFuture.supplyAsync(() -> countUntilClosed(proxy),
					(count) -> new Thread(count, "proxy").start());
			try (OwnProcess service = OwnProcess.start(proxied(proxy.getLocalPort()),
					"--digits.feedback.url=jdbc:sqlite::memory:")) {
				String id = given().port(service.port())
					.multiPart("image", Pictures.asset("five.jpeg"))
					.post("/predict")
					.then()
					.statusCode(200)
					.extract()
					.path("id");
				given().port(service.port())
					.contentType("application/json")
					.body("{\"id\":\"%s\",\"digit\":5}".formatted(id))
					.post("/feedback")
					.then()
					.statusCode(204);
				given().port(service.port()).get("/swagger-ui/index.html").then().statusCode(200);
				given().port(service.port()).get("/v3/api-docs").then().statusCode(200);
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

	private static List<String> proxied(int proxy) {
		List<String> options = new ArrayList<>();
		for (String protocol : new String[] { "http.proxy", "https.proxy", "socksProxy" }) {
			options.add("-D" + protocol + "Host=127.0.0.1");
			options.add("-D" + protocol + "Port=" + proxy);
		}
		return options;
	}

}
