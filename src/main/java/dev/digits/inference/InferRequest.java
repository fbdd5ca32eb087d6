package dev.digits.inference;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.digits.frame.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What an inference is asked for.
 *
 * @param id comes back in the answer, if there is one
 * @param frames at least one
 * @param outputs what is wanted, in this order, and whether as bytes
 */
record InferRequest(@Nullable String id, List<Frame> frames, Map<Output, Boolean> outputs) {

	/**
	 * A request that has a tensor and no JSON. Triton, whose extension that is, answers
	 * with bytes then as well.
	 * @param tensor all of it
	 * @return asks for every output as bytes
	 * @throws BadTensorException if the tensor holds no frames
	 */
	static InferRequest ofRaw(ByteBuffer tensor) {
		Map<Output, Boolean> outputs = new LinkedHashMap<>();
		Arrays.stream(Output.values()).forEach((output) -> outputs.put(output, true));
		return new InferRequest(null, FrameTensor.ofRaw(tensor), outputs);
	}

}
