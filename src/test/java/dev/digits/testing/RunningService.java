package dev.digits.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.restassured.RestAssured;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test against the service as it runs, with the committed model, over HTTP. REST
 * Assured knows its port. Feedback stays in memory.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.test.metrics.export=true", "management.defaults.metrics.export.enabled=true",
				"digits.feedback.url=jdbc:sqlite::memory:" })
@ExtendWith(RunningService.Port.class)
public @interface RunningService {

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

}
