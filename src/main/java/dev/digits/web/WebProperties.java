package dev.digits.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public port answers, and to whom.
 *
 * @param operations whether health and metrics are there as well as on the management
 * port
 * @param apiKey what a client must send to have a picture read; empty: nothing
 * @param trustedProxies whose headers {@code X-Forwarded-*} are believed
 */
@ConfigurationProperties("digits.web")
record WebProperties(@DefaultValue("true") boolean operations, @DefaultValue("") String apiKey,
		@DefaultValue List<AddressRange> trustedProxies) {

	boolean asksForKey() {
		return !this.apiKey.isEmpty();
	}

	/** Without the key: what is printed may be logged. */
	@Override
	public String toString() {
		return "WebProperties[operations=%s, asksForKey=%s]".formatted(this.operations, asksForKey());
	}

}
