package dev.digits.recognition;

import java.util.List;

import dev.digits.picture.Frame;

/**
 * Runs a network on frames. For one thread at a time.
 */
public interface FramePredictor extends AutoCloseable {

	/**
	 * The network's output for each frame, computed in one pass.
	 * @param frames at least one; every one in memory at once, so at most about a hundred
	 * @return for each frame its ten logits (unscaled log-odds), in the same order
	 */
	List<float[]> logits(List<Frame> frames);

	@Override
	void close();

}
