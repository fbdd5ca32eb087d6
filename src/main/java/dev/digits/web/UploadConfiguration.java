package dev.digits.web;

import dev.digits.reading.PictureProperties;
import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.servlet.MultipartConfigFactory;
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

	@Bean
	MultipartConfigElement multipartConfig(PictureProperties properties) {
		MultipartConfigFactory factory = new MultipartConfigFactory();
		factory.setMaxFileSize(properties.maxBytes());
		factory.setMaxRequestSize(DataSize.ofBytes(properties.maxBytes().toBytes() + FORM.toBytes()));
		factory.setFileSizeThreshold(IN_MEMORY);
		return factory.createMultipartConfig();
	}

}
