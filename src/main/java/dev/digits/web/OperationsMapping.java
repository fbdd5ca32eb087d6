package dev.digits.web;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.stereotype.Component;

/**
 * Health and metrics on the public port, as the published interface promises them, beside
 * the management port that has every endpoint, or alone if that is switched off or the
 * same. They are mapped by Spring Boot's own code, so the answers are the management
 * port's in every detail. Whoever puts the public port on the open internet sets
 * {@code digits.web.operations=false}.
 */
@Component
@ConditionalOnBooleanProperty(name = "digits.web.operations", matchIfMissing = true)
class OperationsMapping extends AbstractWebMvcEndpointHandlerMapping {

	private static final Set<EndpointId> PROMISED = Set.of(EndpointId.of("health"), EndpointId.of("prometheus"));

	OperationsMapping(WebEndpointsSupplier endpoints, EndpointMediaTypes mediaTypes, WebEndpointProperties properties) {
		super(new EndpointMapping(properties.getBasePath()),
				endpoints.getEndpoints()
					.stream()
					.filter((endpoint) -> PROMISED.contains(endpoint.getEndpointId()))
					.toList(),
				mediaTypes, null, false);
		// Before the mapping of static resources, which matches everything.
		setOrder(-100);
	}

	/** Not registered, see above: a list of links is not promised. */
	@Override
	protected LinksHandler getLinksHandler() {
		return (request, response) -> Map.of();
	}

}
