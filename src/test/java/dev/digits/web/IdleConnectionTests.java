package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long connections live between two requests. The service must not be the first to
 * close one that a load balancer may use again, which most do for 60 seconds.
 */
@RunningService
class IdleConnectionTests {

	@Autowired
	private RunningService.Servers servers;

	@Test
	void liveLongerThanThoseOfLoadBalancers() {
		assertThat(this.servers.connectors()).hasSize(2)
			.allSatisfy((connector) -> assertThat(connector.getIdleTimeout()).isGreaterThan(60_000));
	}

	/** A request under way that halts holds memory; it is given up as soon as before. */
	@Test
	void aRequestThatHaltsDoesNotLiveSoLong() {
		Connector connector = this.servers.connectors().findFirst().orElseThrow();
		assertThat(connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration().getIdleTimeout())
			.isEqualTo(30_000);
	}

	@Test
	void aConnectionServesOneRequestAfterTheOther() throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			for (int i = 0; i < 3; i++) {
				socket.getOutputStream()
					.write("HEAD /livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				assertThat(socket.getInputStream().readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
				assertThat(restOfTheHead(socket)).doesNotContainIgnoringCase("connection: close");
			}
		}
	}

	private static String restOfTheHead(Socket socket) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) socket.getInputStream().read());
		}
		return head.toString();
	}

}
