package dev.digits.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.restassured.RestAssured;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts pictures by the thousand. Not with REST Assured, which takes several times as
 * long over a small picture as the service does.
 */
public final class PictureClient {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI address;

	/**
	 * A client of the service that REST Assured knows.
	 * @param path where pictures are posted to, {@code /predict} or {@code /read}
	 */
	public PictureClient(String path) {
		this.address = URI.create("http://localhost:" + RestAssured.port + path);
	}

	/**
	 * What is answered to a picture with 200 or, if there is no digit on it, with 422.
	 * Any other status fails.
	 */
	public JsonNode post(String type, byte[] picture) {
		return send(type, HttpRequest.BodyPublishers.ofByteArray(picture));
	}

	/** The same for a picture in a form, as a browser or curl sends it. */
	public JsonNode postForm(String name, byte[] picture) {
		return send("multipart/form-data; boundary=XX",
				HttpRequest.BodyPublishers.concat(
						HttpRequest.BodyPublishers
							.ofString("--XX\r\nContent-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n\r\n"
								.formatted(name)),
						HttpRequest.BodyPublishers.ofByteArray(picture),
						HttpRequest.BodyPublishers.ofString("\r\n--XX--\r\n")));
	}

	private JsonNode send(String type, HttpRequest.BodyPublisher body) {
		HttpRequest request = HttpRequest.newBuilder(this.address).header("Content-Type", type).POST(body).build();
		try {
			HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while a picture was read", ex);
		}
	}

}
