package dev.digits.web;

import java.nio.file.Path;

import dev.digits.metrics.DigitMetrics;
import dev.digits.reading.PictureProperties;
import dev.digits.recognition.Recogniser;
import jakarta.servlet.MultipartConfigElement;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How uploads are received: the limit on a picture's bytes holds for forms as well.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	/** Room for the form around the picture. */
	private static final DataSize FORM = DataSize.ofMegabytes(1);

	/** Up to here a picture is kept in memory; a larger one waits on disk. */
	private static final DataSize IN_MEMORY = DataSize.ofMegabytes(2);

	/**
	 * May come at once. Of more than that the operating system would leave some waiting
	 * for a second and longer.
	 */
	private static final int CONNECTIONS = 1024;

	/** One is needed. */
	private static final int PARTS = 100;

	@Bean
	MultipartConfigElement multipartConfig(PictureProperties properties) {
		MultipartConfigFactory factory = new MultipartConfigFactory();
		factory.setMaxFileSize(properties.maxBytes());
		factory.setMaxRequestSize(DataSize.ofBytes(properties.maxBytes().toBytes() + FORM.toBytes()));
		factory.setFileSizeThreshold(IN_MEMORY);
		return factory.createMultipartConfig();
	}

	/**
	 * An upload gets a thread when it has arrived. Until then it costs a connection and
	 * the bytes that have come, however slowly they do.
	 */
	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> uploads(MultipartConfigElement form, Upload upload,
			Recogniser recogniser, JsonMapper json, DigitMetrics metrics) {
		MultiPartConfig parts = new MultiPartConfig.Builder().location(Path.of(System.getProperty("java.io.tmpdir")))
			.maxMemoryPartSize(form.getFileSizeThreshold())
			.maxPartSize(form.getMaxFileSize())
			.maxSize(form.getMaxRequestSize())
			.maxParts(PARTS)
			.build();
		return (factory) -> factory.addServerCustomizers((server) -> {
			for (Connector connector : server.getConnectors()) {
				((ServerConnector) connector).setAcceptQueueSize(CONNECTIONS);
			}
			Handler.Singleton outer = outsideOf(server);
			Handler servlets = outer.getHandler();
			Handler loader = new EagerContentHandler(new HangUps(servlets, recogniser::dismiss),
					new EagerContentHandler.MultiPartContentLoaderFactory(parts),
					new BodyLoader(Math.toIntExact(form.getMaxFileSize())));
			outer.setHandler(
					new UploadGuard(loader, servlets, recogniser::keepPlace, form, upload.tooLarge(), json, metrics));
		});
	}

	/** What unpacks compressed bodies, if anything does, comes before the uploads. */
	private static Handler.Singleton outsideOf(Handler.Singleton handler) {
		return (handler.getHandler() instanceof Handler.Singleton inner && !(inner instanceof ContextHandler))
				? outsideOf(inner) : handler;
	}

}
