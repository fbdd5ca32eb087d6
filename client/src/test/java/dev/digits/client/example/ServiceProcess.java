package dev.digits.client.example;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The service that was built beside this client, in a process of its own.
 */
final class ServiceProcess implements AutoCloseable {

	private static final long MOST_SECONDS = 300;

	private final int port = freePort();

	private final String contextPath;

	private final Process process;

	/**
	 * Start it.
	 * @param contextPath under which it answers; empty for none
	 */
	ServiceProcess(String contextPath) throws IOException, InterruptedException {
		this.contextPath = contextPath;
		File home = new File("..");
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		this.process = new ProcessBuilder(java.toString(), "@bin/jvm.options", "-jar", jar(),
				"--server.port=" + this.port, "--management.server.port=" + freePort(),
				"--server.servlet.context-path=" + contextPath)
			.directory(home)
			.redirectErrorStream(true)
			.redirectOutput(new File("target", "service.log"))
			.start();
		awaitReadiness();
	}

	private static String jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("..", "target"))) {
			return files.map(Path::getFileName)
				.map(Path::toString)
				.filter((name) -> name.endsWith("-exec.jar"))
				.map((name) -> "target/" + name)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("build the service first: ./mvnw package"));
		}
	}

	private void awaitReadiness() throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
		while (!isReady()) {
			if (this.process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
				close();
				throw new IllegalStateException("the service does not start: see client/target/service.log");
			}
		}
	}

	private boolean isReady() throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/v2/health/ready")).build();
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	String address() {
		return "http://localhost:" + this.port + this.contextPath;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
