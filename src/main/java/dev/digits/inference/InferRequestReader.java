package dev.digits.inference;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the body of an inference request: JSON, and behind it the bytes of the tensor if
 * Triton's binary extension is used.
 */
final class InferRequestReader {

	private final JsonCursor json;

	private @Nullable String id;

	private boolean binary;

	private @Nullable FrameInput input;

	/** What is wanted, and what was said of its form. */
	private final Map<Output, @Nullable Boolean> outputs = new LinkedHashMap<>();

	private InferRequestReader(JsonCursor json) {
		this.json = json;
	}

	/**
	 * Read a request.
	 * @param body all of it
	 * @param jsonLength how many bytes of it are JSON; none: the body is the tensor
	 * @return what is asked for
	 * @throws BadTensorException if it cannot be understood
	 */
	static InferRequest read(byte[] body, int jsonLength) {
		if (jsonLength == 0 && body.length > 0) {
			return InferRequest.ofRaw(ByteBuffer.wrap(body));
		}
		try (JsonCursor json = new JsonCursor(body, jsonLength)) {
			InferRequestReader reader = new InferRequestReader(json);
			json.members("The request", reader::member);
			json.requireEnd("Behind the JSON of the request comes something else. If it is a tensor, the header "
					+ "Inference-Header-Content-Length must say how many bytes the JSON has.");
			return reader.request(ByteBuffer.wrap(body, jsonLength, body.length - jsonLength));
		}
		catch (JacksonException ex) {
			throw new BadTensorException(
					"The body is no JSON, or breaks off. The page swagger-ui.html shows an example.", ex);
		}
	}

	private InferRequest request(ByteBuffer bytes) {
		if (this.input == null) {
			throw new BadTensorException("The request has no inputs. The page swagger-ui.html shows an example.");
		}
		if (this.outputs.isEmpty()) {
			Arrays.stream(Output.values()).forEach((output) -> this.outputs.put(output, null));
		}
		Map<Output, Boolean> wanted = new LinkedHashMap<>();
		this.outputs.forEach((output, said) -> wanted.put(output, (said != null) ? said : this.binary));
		return new InferRequest(this.id, this.input.frames(bytes), wanted);
	}

	private void member(String member) {
		switch (member) {
			case "id" -> this.id = this.json.text("The id of a request");
			case "parameters" -> this.json.members("The parameters", this::parameter);
			case "inputs" -> this.json.elements("The inputs", this::input);
			case "outputs" -> this.json.elements("The outputs", this::output);
			default -> this.json.skip();
		}
	}

	private void parameter(String parameter) {
		if ("binary_data_output".equals(parameter)) {
			this.binary = this.json.flag("binary_data_output must be true or false.");
		}
		else {
			this.json.skip();
		}
	}

	private void input() {
		if (this.input != null) {
			throw new BadTensorException("The request has more than one input. Put all frames into one tensor.");
		}
		this.input = new FrameInput(this.json);
	}

	private void output() {
		RequestedOutput requested = new RequestedOutput(this.json);
		this.outputs.put(Output.named(requested.name)
			.orElseThrow(() -> new BadTensorException("There is no such output. There are "
					+ Arrays.stream(Output.values()).map(Output::tensorName).collect(Collectors.joining(", ")) + ".")),
				requested.binary);
	}

	/** An element of the outputs. */
	private static final class RequestedOutput {

		private final JsonCursor json;

		private @Nullable String name;

		private @Nullable Boolean binary;

		RequestedOutput(JsonCursor json) {
			this.json = json;
			json.members("An output", this::member);
		}

		private void member(String member) {
			switch (member) {
				case "name" -> this.name = this.json.text("The name of a tensor");
				case "parameters" -> this.json.members("The parameters", this::parameter);
				default -> this.json.skip();
			}
		}

		private void parameter(String parameter) {
			if ("binary_data".equals(parameter)) {
				this.binary = this.json.flag("binary_data must be true or false.");
			}
			else {
				this.json.skip();
			}
		}

	}

}
