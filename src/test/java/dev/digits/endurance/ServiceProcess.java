package dev.digits.endurance;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.restassured.RestAssured;

/**
 * The packaged service in a process of its own, started as its users start it: by
 * {@code bin/digit-reader}, which leaves its process to the JVM.
 */
final class ServiceProcess implements AutoCloseable {

	/** The first start makes an archive of classes. */
	private static final Duration MAX_TO_START = Duration.ofMinutes(5);

	private static final Duration MAX_TO_STOP = Duration.ofSeconds(45);

	private static final int LAST_LINES = 40;

	/** The size of {@link #WHOLE_HEAP} in megabytes. */
	static final int HEAP_MEGABYTES = 512;

	/**
	 * Options for a JVM that has its heap in memory from the start. Else it takes minutes
	 * of load until it has used all of it, and what grows meanwhile is no leak.
	 */
	static final String WHOLE_HEAP = "-Xms%1$dm -Xmx%1$dm -XX:+AlwaysPreTouch".formatted(HEAP_MEGABYTES);

	private final int port = freePort();

	private final int managementPort = freePort();

	private final Path log;

	private final Process process;

	private ServiceProcess(String name, String javaOptions, List<String> properties) throws IOException {
		this.log = Files.createDirectories(Path.of("target", "endurance")).resolve(name + ".log");
		List<String> command = new ArrayList<>(List.of(Path.of("bin", "digit-reader").toString(),
				"--server.port=" + this.port, "--management.server.port=" + this.managementPort,
				"--digits.feedback.url=jdbc:sqlite:target/endurance/feedback-" + this.port + ".db"));
		command.addAll(properties);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("JAVA_OPTS", javaOptions);
		builder.environment().put("PORT", Integer.toString(freePort()));
		this.process = builder.start();
	}

	/**
	 * Start the service and wait until it is ready.
	 * @param name of the file with its output, in {@code target/endurance}
	 * @param properties such as {@code --digits.model-store.path=model-store}
	 * @return the service, ready
	 */
	static ServiceProcess start(String name, String... properties) throws IOException, InterruptedException {
		return startWith("", name, properties);
	}

	/**
	 * Start the service with more options for its JVM and wait until it is ready.
	 * @param javaOptions separated by blanks
	 * @param name of the file with its output, in {@code target/endurance}
	 * @param properties such as {@code --digits.model-store.path=model-store}
	 * @return the service, ready
	 */
	static ServiceProcess startWith(String javaOptions, String name, String... properties)
			throws IOException, InterruptedException {
		ServiceProcess service = new ServiceProcess(name, javaOptions, List.of(properties));
		long end = System.nanoTime() + MAX_TO_START.toNanos();
		while (!service.isReady()) {
			if (service.process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
				service.close();
				throw new IllegalStateException("the service does not start:\n" + service.lastLines());
			}
		}
		return service;
	}

	private boolean isReady() {
		try {
			return RestAssured.get("http://127.0.0.1:%d/actuator/health/readiness".formatted(this.managementPort))
				.statusCode() == 200;
		}
		catch (Exception ex) {
			// REST Assured throws what HttpClient does, checked or not.
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	/** Where a path of the management lies. */
	String management(String path) {
		return "http://127.0.0.1:%d%s".formatted(this.managementPort, path);
	}

	/** What it has of the machine's memory, in megabytes. */
	double residentMegabytes() {
		return status("VmRSS:") / 1024.0;
	}

	/**
	 * What it has of it without what malloc keeps for the next time: for up to 120 MB a
	 * method that is compiled is enough.
	 */
	double residentMegabytesInUse() throws IOException, InterruptedException {
		Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
		Process trim = new ProcessBuilder(jcmd.toString(), Long.toString(this.process.pid()), "System.trim_native_heap")
			.redirectErrorStream(true)
			.start();
		String answer = new String(trim.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (trim.waitFor() != 0) {
			throw new IllegalStateException("jcmd: " + answer);
		}
		return residentMegabytes();
	}

	/** The most that it ever had, in megabytes. */
	double mostResidentMegabytes() {
		return status("VmHWM:") / 1024.0;
	}

	/** In kB. */
	private long status(String field) {
		try (Stream<String> lines = Files.lines(procFolder().resolve("status"))) {
			return lines.filter((line) -> line.startsWith(field))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new IllegalStateException("the service has ended:\n" + lastLines(), ex);
		}
	}

	/** How many threads of that name it has. */
	long threads(String name) throws IOException {
		try (Stream<Path> threads = Files.list(procFolder().resolve("task"))) {
			return threads.filter((thread) -> name.equals(nameOf(thread))).count();
		}
	}

	private static String nameOf(Path thread) {
		try {
			return Files.readString(thread.resolve("comm")).strip();
		}
		catch (IOException ex) {
			// Ended meanwhile.
			return "";
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Send SIGTERM. */
	void terminate() {
		this.process.destroy();
	}

	/**
	 * Whether it ends in that time.
	 * @param time how long to wait
	 */
	boolean endsWithin(Duration time) throws InterruptedException {
		return this.process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** After its end: 128 plus the number of the signal that ended it. */
	int exitCode() {
		return this.process.exitValue();
	}

	/** After its end: whether the kernel still keeps anything of it. */
	boolean isInMemory() {
		return Files.exists(procFolder());
	}

	private Path procFolder() {
		return Path.of("/proc", Long.toString(this.process.pid()));
	}

	/** The end of its output. */
	String lastLines() {
		try {
			List<String> lines = Files.readAllLines(this.log);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "(its output cannot be read: %s)".formatted(ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!endsWithin(MAX_TO_STOP)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
