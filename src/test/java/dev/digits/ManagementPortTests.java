package dev.digits;

import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ManagementPortTests {

	@ParameterizedTest
	@CsvSource({ "8080,,8081", "0,,0", "65535,,65534", "8080,9090,9090", "8080,8080,-1", "0,0,0", "8080,-1,-1" })
	void isBesideTheServicesUnlessItIsSaid(int port, String said, int management) {
		MockEnvironment environment = new MockEnvironment().withProperty("server.port", Integer.toString(port));
		if (said != null) {
			environment.setProperty("management.server.port", said);
		}
		DeferredLogFactory logs = Supplier<Log>::get;

		new ManagementPort(logs).postProcessEnvironment(environment, new SpringApplication());

		assertThat(environment.getProperty("management.server.port", Integer.class)).isEqualTo(management);
	}

}
