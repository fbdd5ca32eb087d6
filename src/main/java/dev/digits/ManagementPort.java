package dev.digits;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The management port is the one after the service's, 8081 beside 8080, unless
 * {@code management.server.port} says otherwise. A fixed one would be taken already when
 * a second service starts on this machine.
 */
class ManagementPort implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		int port = environment.getProperty("server.port", Integer.class, 8080);
		// 0 is any free port.
		environment.getPropertySources()
			.addLast(new MapPropertySource("managementPort",
					Map.of("management.server.port", (port > 0) ? port + 1 : 0)));
	}

}
