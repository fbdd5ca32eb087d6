package dev.digits.rollout;

import dev.digits.modelstore.ModelStoreException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;

/**
 * {@code /actuator/models} on the management port: what is served, and what shall be.
 */
@Component
@Endpoint(id = "models")
class ModelsEndpoint {

	private static final MimeType PROBLEM = MimeType.valueOf("application/problem+json");

	private final ModelRollout rollout;

	ModelsEndpoint(ModelRollout rollout) {
		this.rollout = rollout;
	}

	@ReadOperation
	ModelsReport models() {
		return ModelsReport.of(this.rollout);
	}

	/**
	 * Serve another version.
	 * @param version its number; the newest (or the pinned one) if not given
	 * @param rollback true for the one served before
	 * @return 200 with the report, 409 if a version is pinned, 422 if that version cannot
	 * be served; then what was served before goes on
	 */
	@WriteOperation
	WebEndpointResponse<?> change(@Nullable Integer version, @Nullable Boolean rollback) {
		try {
			if (Boolean.TRUE.equals(rollback)) {
				this.rollout.rollBack();
			}
			else if (version != null) {
				this.rollout.serve(version);
			}
			else {
				this.rollout.serveConfigured();
			}
		}
		catch (PinnedVersionException ex) {
			return refused(409, "The version is pinned", ex);
		}
		catch (ModelStoreException ex) {
			return refused(422, "The version is not served", ex);
		}
		return new WebEndpointResponse<>(models());
	}

	private static WebEndpointResponse<?> refused(int status, String title, RuntimeException ex) {
		return new WebEndpointResponse<>(new Refusal(title, status, ex.getMessage()), status, PROBLEM);
	}

	/** A problem detail (RFC 9457) without a type of its own. */
	private record Refusal(String title, int status, @Nullable String detail) {

	}

}
