package dev.digits.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.digits.DigitsApplication;

/**
 * The service in a JVM of its own, on any free port.
 */
public final class OwnProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Jetty started on port (\\d+)");

	private final Process process;

	private final int port;

	private OwnProcess(Process process) throws IOException {
		this.process = process;
		this.port = portOf(process);
	}

	/**
	 * Start the service and wait until it is ready.
	 * @param javaOptions for its JVM
	 * @param properties such as {@code --digits.feedback.url=jdbc:sqlite::memory:}
	 * @return the service
	 */
	public static OwnProcess start(List<String> javaOptions, String... properties) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(javaOptions);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), DigitsApplication.class.getName(),
				"--server.port=0"));
		command.addAll(List.of(properties));
		return new OwnProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
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

	public int port() {
		return this.port;
	}

	/** Kill it, as {@code kill -9} does, and wait until it is gone. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Ask it to stop, as {@code kill} does, and wait until it is gone. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
