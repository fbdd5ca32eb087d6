package dev.digits.trainer.detection;

import java.util.List;

import dev.digits.trainer.network.Tensor;

/**
 * What a detector is made of. A {@link DetectorNetwork} says once what it computes;
 * whoever implements this states it in a language. Values go by names.
 */
interface Operations {

	/**
	 * The pictures.
	 * @return {@code (N, 1, height, width)}
	 */
	String input();

	/**
	 * A convolution with a bias.
	 */
	String convolution(String input, Filters filters);

	/**
	 * A convolution, normalised over the batch while learning. To serve it, the
	 * normalisation is folded into the convolution.
	 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch
	 * normalization, 2015</a>
	 */
	String normalisedConvolution(String input, Filters filters);

	/**
	 * A transposed convolution: every cell becomes 2 × 2 cells, each by weights of its
	 * own, without a bias.
	 * @param input {@code (N, inputs, height, width)}
	 * @return {@code (N, outputs, 2 · height, 2 · width)}
	 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to
	 * convolution arithmetic for deep learning, 2016</a>
	 */
	String transposedConvolution(String input, int inputs, int outputs);

	/**
	 * Nearest-neighbour upsampling: every cell becomes 2 × 2 cells like it.
	 * @param input {@code (N, channels, height, width)}
	 * @return {@code (N, channels, 2 · height, 2 · width)}
	 */
	String upsampled(String input);

	/**
	 * Every output from every input, with a bias.
	 * @param input {@code (N, inputs)}
	 * @return {@code (N, outputs)}
	 */
	String fullyConnected(String input, int inputs, int outputs);

	/**
	 * Numbers that are not learnt.
	 */
	String constant(Tensor values);

	/**
	 * From here on in floats, where the network learns with fewer bits.
	 */
	String floats(String input);

	/**
	 * Everything below zero becomes zero.
	 */
	String relu(String input);

	/**
	 * While learning, zeroes values at random.
	 */
	String dropout(String input, float rate);

	String add(String left, String right);

	String subtract(String left, String right);

	String multiply(String left, String right);

	/**
	 * Matrix product.
	 */
	String product(String left, String right);

	String exponential(String input);

	/**
	 * Every number held between two bounds.
	 */
	String clip(String input, float least, float most);

	/**
	 * Every picture's numbers become shares that sum to one.
	 * @param input {@code (N, n)}
	 */
	String softmax(String input);

	/**
	 * All numbers of each picture in one row.
	 */
	String flatten(String input);

	/**
	 * Each channel's cells in one row.
	 * @param input {@code (N, channels, height, width)}
	 * @return {@code (N, channels, height · width)}
	 */
	String cells(String input, int channels);

	/**
	 * The mean of each channel over its cells.
	 * @param cells {@code (N, channels, n)}
	 * @return {@code (N, channels)}
	 */
	String mean(String cells);

	/**
	 * The sum of each channel over its cells, each cell by its weight.
	 * @param cells {@code (N, channels, n)}
	 * @param weights {@code (N, n)}
	 * @return {@code (N, channels)}
	 */
	String weightedSum(String cells, String weights);

	/**
	 * Some of the columns.
	 * @param from the first
	 * @param to the one after the last
	 */
	String columns(String input, int from, int to);

	/**
	 * Columns side by side.
	 */
	String concatenate(List<String> inputs);

}
