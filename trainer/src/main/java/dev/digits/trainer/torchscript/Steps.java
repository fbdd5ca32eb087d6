package dev.digits.trainer.torchscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.digits.trainer.network.Layer;

/**
 * The lines of a script that compute one layer after the other, from {@code x0}.
 *
 * @param parameters the names of all parameters: {@code p0}, {@code p1}, …
 * @param lines one per layer
 * @param output the variable that holds the last layer's output
 */
record Steps(List<String> parameters, String lines, String output) {

	/**
	 * The lines of a network.
	 * @param layers what it computes
	 * @param counts how many parameters each layer has
	 * @param expression how a layer is stated
	 * @return the lines
	 */
	static Steps of(List<Layer> layers, List<Integer> counts, Expression expression) {
		List<String> parameters = new ArrayList<>();
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < layers.size(); i++) {
			int first = parameters.size();
			List<String> own = IntStream.range(first, first + counts.get(i))
				.mapToObj((number) -> "p" + number)
				.toList();
			parameters.addAll(own);
			lines.append("    x%d = %s\n".formatted(i + 1, expression.of(layers.get(i), "x" + i, own)));
		}
		return new Steps(parameters, lines.toString(), "x" + layers.size());
	}

	/**
	 * How a layer is stated.
	 */
	interface Expression {

		/**
		 * State it.
		 * @param layer what to compute
		 * @param input the variable that holds its input
		 * @param parameters the names of its parameters
		 * @return an expression
		 */
		String of(Layer layer, String input, List<String> parameters);

	}

}
