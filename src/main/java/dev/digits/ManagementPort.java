package dev.digits;

import java.util.Map;

import org.apache.commons.logging.Log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The management port is the one after the service's, 8081 beside 8080, unless
 * {@code management.server.port} says otherwise. A fixed one would be taken already when
 * a second service starts on this machine. Where it is the service's own, as on platforms
 * that pass on one port only, there is no management port: what is public anyway is all
 * that is there.
 */
class ManagementPort implements EnvironmentPostProcessor {

	private static final String PROPERTY = "management.server.port";

	private static final String NAME = "managementPort";

	private static final int LAST = 65_535;

	/** Spring Boot's way to say that there is none. */
	private static final int NONE = -1;

	private final Log log;

	ManagementPort(DeferredLogFactory logs) {
		this.log = logs.getLog(ManagementPort.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		int port = environment.getProperty("server.port", Integer.class, 8080);
		int management = environment.getProperty(PROPERTY, Integer.class, beside(port));
		if (management == port && port > 0) {
			environment.getPropertySources().addFirst(new MapPropertySource(NAME, Map.of(PROPERTY, NONE)));
			this.log
				.info("One port, " + port + ", for all: health and metrics (/actuator/health, /actuator/prometheus) "
						+ "are public, unless digits.web.operations=false, which leaves /livez and /readyz. "
						+ "The other management endpoints, the choice of the model among them, are nowhere.");
		}
		else {
			environment.getPropertySources().addLast(new MapPropertySource(NAME, Map.of(PROPERTY, management)));
		}
	}

	/** 0 is any free port. */
	private static int beside(int port) {
		if (port <= 0) {
			return 0;
		}
		return (port < LAST) ? port + 1 : port - 1;
	}

}
