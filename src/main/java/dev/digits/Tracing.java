package dev.digits;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/**
 * Leaves tracing out, unless there is somebody to send traces to: without an endpoint
 * each request would have a span that nobody sees. Spring Boot maps
 * {@code OTEL_EXPORTER_OTLP_ENDPOINT} and its kin to this property.
 */
class Tracing implements AutoConfigurationImportFilter, EnvironmentAware {

	private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

	private @Nullable Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public boolean[] match(@Nullable String[] autoConfigurationClasses, AutoConfigurationMetadata metadata) {
		Assert.state(this.environment != null, "the environment is set first");
		boolean wanted = this.environment.containsProperty(ENDPOINT);
		boolean[] matches = new boolean[autoConfigurationClasses.length];
		for (int i = 0; i < matches.length; i++) {
			matches[i] = wanted || !isOfTracing(autoConfigurationClasses[i]);
		}
		return matches;
	}

	private static boolean isOfTracing(@Nullable String autoConfiguration) {
		return autoConfiguration != null && (autoConfiguration.startsWith("org.springframework.boot.opentelemetry.")
				|| autoConfiguration.startsWith("org.springframework.boot.micrometer.tracing."));
	}

}
