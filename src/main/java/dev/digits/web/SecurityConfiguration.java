package dev.digits.web;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What every request passes before a controller sees it: on the public port, and on the
 * management port, whose context imports this too.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class SecurityConfiguration {

	@Bean
	FilterRegistrationBean<RequestId> requestId() {
		FilterRegistrationBean<RequestId> registration = new FilterRegistrationBean<>(new RequestId());
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	FilterRegistrationBean<SecurityHeaders> securityHeaders() {
		FilterRegistrationBean<SecurityHeaders> registration = new FilterRegistrationBean<>(new SecurityHeaders());
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** In front of whatever asks for the address of a request. */
	@Bean
	FilterRegistrationBean<ForwardedHeaders> forwardedHeaders(WebProperties properties) {
		FilterRegistrationBean<ForwardedHeaders> registration = new FilterRegistrationBean<>(
				new ForwardedHeaders(properties.trustedProxies()));
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	// The resolver is needed only once a key is wrong; the filter is made before it.
	@Bean
	FilterRegistrationBean<ApiKeyFilter> apiKey(WebProperties properties,
			@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		FilterRegistrationBean<ApiKeyFilter> registration = new FilterRegistrationBean<>(
				new ApiKeyFilter(new ApiKey(properties.apiKey()), problems));
		registration.setEnabled(properties.asksForKey());
		return registration;
	}

}
