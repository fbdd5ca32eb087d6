package dev.digits.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.swagger.v3.oas.annotations.Hidden;
import org.eclipse.jetty.server.Connector;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * A test against the service as it runs, with the committed model, over HTTP. REST
 * Assured knows its port. Feedback stays in memory. A slow machine is no fault: pictures
 * have a minute. All classes without other properties share one service; {@link Variant}
 * has the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.test.metrics.export=true", "management.defaults.metrics.export.enabled=true",
				"digits.feedback.url=jdbc:sqlite::memory:", "digits.feedback.secret=" + RunningService.SECRET,
				"digits.recognition.deadline=1m" })
@Import({ RunningService.Faults.class, RunningService.Servers.class })
@ExtendWith(RunningService.Port.class)
public @interface RunningService {

	/** What the ids of answers are sealed with. */
	String SECRET = "known to the tests";

	/**
	 * Points REST Assured at the service.
	 */
	class Port implements BeforeEachCallback {

		@Override
		public void beforeEach(ExtensionContext context) {
			RestAssured.port = SpringExtension.getApplicationContext(context)
				.getEnvironment()
				.getRequiredProperty("local.server.port", Integer.class);
		}

	}

	/**
	 * Does what no controller of ours does.
	 */
	@Hidden
	@RestController
	class Faults {

		private static final Logger log = LoggerFactory.getLogger(Faults.class);

		@GetMapping("/failing")
		String fail() {
			throw new IllegalStateException("a secret of the inside");
		}

		/** Logs a file's name. */
		@PostMapping("/talkative")
		String log(@RequestParam MultipartFile image) {
			log.info("Received {}", image.getOriginalFilename());
			throw new IllegalStateException(image.getOriginalFilename());
		}

	}

	/**
	 * Those of the service and of its management port, in the order of their start.
	 */
	class Servers implements ApplicationListener<ServletWebServerInitializedEvent> {

		private final List<JettyWebServer> started = new CopyOnWriteArrayList<>();

		@Override
		public void onApplicationEvent(ServletWebServerInitializedEvent event) {
			this.started.add((JettyWebServer) event.getWebServer());
		}

		public Stream<Connector> connectors() {
			return this.started.stream().flatMap((server) -> Stream.of(server.getServer().getConnectors()));
		}

	}

}
