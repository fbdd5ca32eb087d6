package dev.digits.inference;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.digits.frame.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The one input of a request, as its JSON describes it. What is not known is left out:
 * the protocol's parameters are open-ended.
 */
final class FrameInput {

	private static final String OTHER_SHAPE = FrameTensor.SHAPE + " This one has another shape.";

	private static final String BYTES = "There are %d bytes behind the JSON of the request, but binary_data_size says "
			+ "otherwise, or the header Inference-Header-Content-Length does not tell where they begin.";

	private final JsonCursor json;

	private @Nullable String name;

	private @Nullable List<Long> shape;

	private @Nullable Datatype datatype;

	private @Nullable Long binarySize;

	private @Nullable TensorNumbers numbers;

	FrameInput(JsonCursor json) {
		this.json = json;
		json.members("An input", this::member);
	}

	private void member(String member) {
		switch (member) {
			case "name" -> this.name = this.json.text("The name of a tensor");
			case "shape" -> this.shape = shape();
			case "datatype" -> this.datatype = datatype();
			case "parameters" -> this.json.members("The parameters", this::parameter);
			case "data" -> this.numbers = this.json.numbers();
			default -> this.json.skip();
		}
	}

	private List<Long> shape() {
		List<Long> dimensions = new ArrayList<>(FrameTensor.RANK);
		this.json.elements("The shape", () -> {
			if (dimensions.size() == FrameTensor.RANK) {
				throw new BadTensorException(OTHER_SHAPE);
			}
			dimensions.add(this.json.wholeNumber(OTHER_SHAPE));
		});
		return dimensions;
	}

	private Datatype datatype() {
		String name = this.json.text("The datatype");
		return FrameTensor.DATATYPES.stream()
			.filter((type) -> type.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadTensorException(
					"The tensor '%s' may be UINT8 (0 to 255) or FP32 (0 to 1).".formatted(FrameTensor.NAME)));
	}

	private void parameter(String parameter) {
		switch (parameter) {
			case "binary_data_size" ->
				this.binarySize = this.json.wholeNumber("binary_data_size must be a number of bytes.");
			case "shared_memory_region" ->
				throw new BadTensorException("Shared memory is not supported. Send the tensor in the request.");
			default -> this.json.skip();
		}
	}

	/**
	 * The frames that the input holds.
	 * @param binary what comes behind the JSON
	 * @return at least one
	 * @throws BadTensorException if they do not fit together
	 */
	List<Frame> frames(ByteBuffer binary) {
		if (!FrameTensor.NAME.equals(this.name)) {
			throw new BadTensorException("There is one input, and its name is '%s'.".formatted(FrameTensor.NAME));
		}
		if (this.shape == null || this.datatype == null) {
			throw new BadTensorException("The tensor '%s' needs a shape and a datatype.".formatted(FrameTensor.NAME));
		}
		requireOneForm(binary.remaining());
		int frames = FrameTensor.frames(this.shape);
		return (this.numbers != null) ? FrameTensor.of(this.numbers, frames, this.datatype)
				: FrameTensor.of(binary, frames, this.datatype);
	}

	private void requireOneForm(int bytes) {
		if ((this.numbers == null) == (this.binarySize == null)) {
			throw new BadTensorException(
					"The tensor '%s' needs either data or a binary_data_size and bytes.".formatted(FrameTensor.NAME));
		}
		if (bytes != ((this.binarySize != null) ? this.binarySize : 0)) {
			throw new BadTensorException(BYTES.formatted(bytes));
		}
	}

}
