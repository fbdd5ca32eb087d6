package dev.digits.web;

import java.nio.file.Path;
import java.time.Duration;

import dev.digits.metrics.DigitMetrics;
import dev.digits.recognition.Recogniser;
import jakarta.servlet.MultipartConfigElement;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How uploads are received: the limit on a picture's bytes holds for forms as well.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	/** Up to here a picture is kept in memory; a larger one waits on disk. */
	private static final DataSize IN_MEMORY = DataSize.ofMegabytes(2);

	/**
	 * May come at once. Of more than that the operating system would leave some waiting
	 * for a second and longer.
	 */
	private static final int CONNECTIONS = 1024;

	/**
	 * A request that is under way may halt so long. A connection between two requests may
	 * be idle longer: {@code server.jetty.connection-idle-timeout}.
	 */
	private static final Duration HALT = Duration.ofSeconds(30);

	/** One is needed, or as many as a batch has pictures. */
	static final int PARTS = 100;

	/** So that Spring takes forms; they are taken apart before they come to it. */
	@Bean
	MultipartConfigElement multipartConfig(UploadLimits limits) {
		MultipartConfigFactory factory = new MultipartConfigFactory();
		factory.setMaxFileSize(limits.ofOnePicture().part());
		factory.setMaxRequestSize(limits.ofOnePicture().form());
		factory.setFileSizeThreshold(IN_MEMORY);
		return factory.createMultipartConfig();
	}

	@Bean
	FilterRegistrationBean<ArrivedBody> arrivedBody(Upload upload) {
		return new FilterRegistrationBean<>(new ArrivedBody(upload));
	}

	/**
	 * An upload gets a thread when it has arrived. Until then it costs a connection and
	 * the bytes that have come, however slowly they do.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> uploads(WebProperties web, ServicePath paths,
			UploadLimits limits, Recogniser recogniser, EarlyProblems problems, DigitMetrics metrics) {
		return (factory) -> factory.addServerCustomizers((server) -> {
			for (Connector connector : server.getConnectors()) {
				((ServerConnector) connector).setAcceptQueueSize(CONNECTIONS);
				limitHalts(connector);
			}
			Handler.Singleton outer = outsideOf(server);
			Handler servlets = outer.getHandler();
			Handler loader = new EagerContentHandler(servlets,
					new FormLoader((request) -> parts(limits.of(paths.of(request)))),
					new BodyLoader(Math.toIntExact(limits.ofOnePicture().body().toBytes())));
			outer.setHandler(new UploadGuard(loader, servlets, new ApiKey(web.apiKey()), recogniser::reserve, paths,
					limits, problems, metrics));
		});
	}

	private static void limitHalts(Connector connector) {
		long idle = connector.getIdleTimeout();
		connector.getConnectionFactories()
			.stream()
			.filter(HttpConfiguration.ConnectionFactory.class::isInstance)
			.map((factory) -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
			.forEach((http) -> http.setIdleTimeout((idle > 0) ? Math.min(idle, HALT.toMillis()) : HALT.toMillis()));
	}

	private static MultiPartConfig parts(UploadLimits.Limit limit) {
		return new MultiPartConfig.Builder().location(Path.of(System.getProperty("java.io.tmpdir")))
			.maxMemoryPartSize(IN_MEMORY.toBytes())
			.maxPartSize(limit.part().toBytes())
			.maxSize(limit.form().toBytes())
			.maxParts(PARTS)
			.build();
	}

	/** What unpacks compressed bodies, if anything does, comes before the uploads. */
	private static Handler.Singleton outsideOf(Handler.Singleton handler) {
		return (handler.getHandler() instanceof Handler.Singleton inner && !(inner instanceof ContextHandler))
				? outsideOf(inner) : handler;
	}

}
