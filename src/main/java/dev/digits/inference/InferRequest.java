package dev.digits.inference;

import java.util.List;
import java.util.Map;

import dev.digits.picture.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What an inference is asked for.
 *
 * @param id comes back in the answer, if there is one
 * @param frames at least one
 * @param outputs what is wanted, in this order, and whether as bytes
 */
record InferRequest(@Nullable String id, List<Frame> frames, Map<Output, Boolean> outputs) {

}
