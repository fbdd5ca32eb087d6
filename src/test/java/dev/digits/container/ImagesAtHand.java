package dev.digits.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * Skips a test on a machine whose container engine neither has the images that the test
 * needs nor reaches a registry. Testcontainers would try for two minutes, for each image
 * again. To be named before its own annotation, which already wants an image.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ImagesAtHand.Condition.class)
@interface ImagesAtHand {

	/**
	 * Images that are needed beside those that the Dockerfile begins with.
	 */
	String[] value();

	/**
	 * Asks the engine, as Testcontainers finds it.
	 */
	class Condition implements ExecutionCondition {

		private static final Logger log = LoggerFactory.getLogger(ImagesAtHand.class);

		/** What Testcontainers tidies up with. */
		private static final String RYUK = "testcontainers/ryuk";

		/** A registry that is there answers in less. */
		private static final Duration PATIENCE = Duration.ofSeconds(10);

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			ImagesAtHand needed = context.getRequiredTestClass().getAnnotation(ImagesAtHand.class);
			if (needed == null) {
				return ConditionEvaluationResult.enabled("needs no images");
			}
			return obstacle(Set.of(needed.value())).map((reason) -> {
				log.warn("{} is skipped: {}", context.getDisplayName(), reason);
				return ConditionEvaluationResult.disabled(reason);
			}).orElseGet(() -> ConditionEvaluationResult.enabled("all images are at hand"));
		}

		private static Optional<String> obstacle(Set<String> named) {
			Set<String> all = new HashSet<>(named);
			all.addAll(Images.ofDockerfile(Path.of("Dockerfile")));
			if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
				all.add(RYUK);
			}
			try {
				TransportConfig engine = DockerClientFactory.instance().getTransportConfig();
				return new Images(DockerClientProviderStrategy.getClientForConfig(engine), PATIENCE).obstacle(all);
			}
			catch (IllegalStateException ex) {
				return Optional.of("needs a container engine");
			}
		}

	}

}
