package dev.digits.trainer.detection;

import java.util.List;
import java.util.Locale;

import dev.digits.trainer.network.Tensor;

/**
 * States a network in TorchScript, line by line.
 *
 * @see <a href="https://pytorch.org/docs/stable/jit_builtin_functions.html">TorchScript's
 * functions</a>
 */
final class TorchStatements implements Operations {

	static final String INPUT = "pictures";

	private static final float EPSILON = 1e-5f;

	/** The share of a batch's mean and variance in the running ones. */
	private static final float MOMENTUM = 0.1f;

	/** PyTorch's number of the type with 16 bits. */
	private static final int BFLOAT16 = 15;

	/** PyTorch's number of the type with 32 bits. */
	private static final int FLOAT32 = 6;

	private final StringBuilder lines = new StringBuilder();

	private final String tensorPrefix;

	private final Purpose purpose;

	private int tensors;

	private int values;

	/**
	 * Nothing stated yet.
	 * @param tensorPrefix of the names of tensors
	 * @param purpose what it shall be good for
	 */
	TorchStatements(String tensorPrefix, Purpose purpose) {
		this.tensorPrefix = tensorPrefix;
		this.purpose = purpose;
	}

	/**
	 * What a script is good for.
	 */
	enum Purpose {

		/** Normalisations folded. */
		SERVING,

		/** What serving computes, from the numbers that learn. */
		CHECKING,

		/** In floats. */
		LEARNING,

		/** With 16 bits between the layers; the numbers that learn are floats. */
		LEARNING_IN_BFLOAT16;

		boolean learning() {
			return this == LEARNING || this == LEARNING_IN_BFLOAT16;
		}

	}

	String lines() {
		return this.lines.toString();
	}

	/** How many tensors it computes with. */
	int tensors() {
		return this.tensors;
	}

	@Override
	public String input() {
		return (this.purpose == Purpose.LEARNING_IN_BFLOAT16) ? half(INPUT) : INPUT;
	}

	@Override
	public String convolution(String input, Filters filters) {
		String weights = half(tensor());
		return convolved(input, weights, half(tensor()), filters);
	}

	@Override
	public String normalisedConvolution(String input, Filters filters) {
		if (this.purpose == Purpose.SERVING) {
			return convolution(input, filters);
		}
		String convolved = convolved(input, half(tensor()), "None", filters);
		if (this.purpose.learning()) {
			// A picture of one channel does not tell PyTorch that channels lie last.
			convolved = set("torch.contiguous(%s, memory_format=2)", convolved);
		}
		return set("torch.batch_norm(%s, %s, %s, %s, %s, %s, %s, %s, False)", convolved, tensor(), tensor(), tensor(),
				tensor(), this.purpose.learning() ? "True" : "False", MOMENTUM, EPSILON);
	}

	private String convolved(String input, String weights, String bias, Filters filters) {
		return set("torch.conv2d(%s, %s, %s, [%d, %d], [%d, %d], [1, 1], 1)", input, weights, bias, filters.stride(),
				filters.stride(), filters.padding(), filters.padding());
	}

	@Override
	public String transposedConvolution(String input, int inputs, int outputs) {
		return set("torch.conv_transpose2d(%s, %s, None, [2, 2], [0, 0], [0, 0], 1, [1, 1])", input, half(tensor()));
	}

	@Override
	public String upsampled(String input) {
		return set("torch.upsample_nearest2d(%s, None, [2., 2.])", input);
	}

	/** In floats: it is cheap, and logits are differences of large sums. */
	@Override
	public String fullyConnected(String input, int inputs, int outputs) {
		return set("torch.linear(%s, %s, %s)", input, tensor(), tensor());
	}

	@Override
	public String constant(Tensor values) {
		return tensor();
	}

	@Override
	public String floats(String input) {
		return (this.purpose == Purpose.LEARNING_IN_BFLOAT16) ? set("torch.to(%s, %d)", input, FLOAT32) : input;
	}

	@Override
	public String relu(String input) {
		return set("torch.relu(%s)", input);
	}

	@Override
	public String dropout(String input, float rate) {
		return this.purpose.learning() ? set("torch.dropout(%s, %s, True)", input, rate) : input;
	}

	@Override
	public String add(String left, String right) {
		return set("torch.add(%s, %s)", left, right);
	}

	@Override
	public String subtract(String left, String right) {
		return set("torch.sub(%s, %s)", left, right);
	}

	@Override
	public String multiply(String left, String right) {
		return set("torch.mul(%s, %s)", left, right);
	}

	@Override
	public String product(String left, String right) {
		return set("torch.matmul(%s, %s)", left, right);
	}

	@Override
	public String exponential(String input) {
		return set("torch.exp(%s)", input);
	}

	@Override
	public String clip(String input, float least, float most) {
		return set("torch.clamp(%s, %s, %s)", input, least, most);
	}

	@Override
	public String softmax(String input) {
		return set("torch.softmax(%s, 1)", input);
	}

	@Override
	public String flatten(String input) {
		return set("torch.flatten(%s, 1)", input);
	}

	@Override
	public String cells(String input, int channels) {
		return set("torch.flatten(%s, 2)", input);
	}

	@Override
	public String mean(String cells) {
		return set("torch.mean(%s, [2])", cells);
	}

	@Override
	public String weightedSum(String cells, String weights) {
		return set("torch.squeeze(torch.matmul(%s, torch.unsqueeze(%s, 2)), 2)", cells, weights);
	}

	@Override
	public String columns(String input, int from, int to) {
		return set("torch.slice(%s, 1, %d, %d)", input, from, to);
	}

	@Override
	public String concatenate(List<String> inputs) {
		return set("torch.cat([%s], 1)", String.join(", ", inputs));
	}

	private String half(String floats) {
		return (this.purpose == Purpose.LEARNING_IN_BFLOAT16) ? "torch.to(%s, %d)".formatted(floats, BFLOAT16) : floats;
	}

	private String tensor() {
		return this.tensorPrefix + this.tensors++;
	}

	private String set(String expression, Object... arguments) {
		String value = "x" + this.values++;
		this.lines.append("    %s = %s\n".formatted(value, String.format(Locale.ROOT, expression, arguments)));
		return value;
	}

}
