package dev.digits.recognition;

import java.util.List;

/**
 * Runs a network. For one thread at a time.
 *
 * @param <T> what it reads
 */
public interface NetworkPredictor<T> extends AutoCloseable {

	/**
	 * The network's output for each input, computed in one pass.
	 * @param inputs at least one, all of the same size; every intermediate result of each
	 * is in memory at once, so at most about a hundred frames
	 * @return for each its numbers, in the same order
	 */
	List<float[]> outputs(List<T> inputs);

	@Override
	void close();

}
