package dev.digits.client.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.digits.client.ApiClient;
import dev.digits.client.ApiException;
import dev.digits.client.api.OpenInferenceProtocolApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadDigitTests {

	private static final Path GUIDE = Path.of("..", "docs", "clients.md");

	private static final Path EXAMPLE = Path.of("src/main/java/dev/digits/client/example/ReadDigit.java");

	private static ServiceProcess service;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		service = new ServiceProcess("");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void readsTheFiveAmongTheSamples() {
		assertThat(printed("../assets/five.jpeg")).isEqualTo("5");
	}

	@Test
	void readsUnderAContextPath() throws IOException, InterruptedException {
		try (ServiceProcess other = new ServiceProcess("/digits")) {
			assertThat(printed(other, "../assets/five.jpeg")).isEqualTo("5");
		}
	}

	@Test
	void tellsTheProblemWithABlankPage() {
		assertThat(printed("../assets/blank.jpeg")).startsWith("422 ").contains("urn:problem-type:digits:no-digit");
	}

	@Test
	void knowsTheOpenInferenceProtocolToo() throws ApiException {
		ApiClient client = new ApiClient();
		client.updateBaseUri(service.address());
		assertThat(new OpenInferenceProtocolApi(client).modelMetadata("digit-cnn").getInputs().get(0).getShape())
			.containsExactly(-1, 1, 28, 28);
	}

	@Test
	void isTheCodeThatTheGuideShows() throws IOException {
		Matcher shown = Pattern.compile("```java\n(.+?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
		assertThat(shown.find()).isTrue();
		assertThat(withoutIndents(Files.readString(EXAMPLE))).contains(withoutIndents(shown.group(1)));
	}

	private static String printed(String picture) {
		return printed(service, picture);
	}

	private static String printed(ServiceProcess service, String picture) {
		PrintStream out = System.out;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
		try {
			ReadDigit.main(new String[] { service.address(), picture });
		}
		finally {
			System.setOut(out);
		}
		return printed.toString(StandardCharsets.UTF_8).strip();
	}

	private static String withoutIndents(String code) {
		return code.lines().map(String::strip).filter((line) -> !line.isEmpty()).reduce("", (a, b) -> a + b + "\n");
	}

}
