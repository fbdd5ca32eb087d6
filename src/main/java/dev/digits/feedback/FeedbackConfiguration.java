package dev.digits.feedback;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock that tells how old an answer is.
 */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

	@Bean
	InstantSource clock() {
		return InstantSource.system();
	}

}
