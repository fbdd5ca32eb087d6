package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import dev.digits.trainer.detection.Parameter.Role;
import dev.digits.trainer.network.Layer.NormalisedConvolution;
import dev.digits.trainer.network.Tensor;

/**
 * The numbers that a network computes with, in the order in which it names them.
 */
final class Parameters {

	/** What one operation computes with. */
	private final List<Group> groups;

	private Parameters(List<Group> groups) {
		this.groups = groups;
	}

	/**
	 * Those of a network while it learns.
	 */
	static Parameters learning(DetectorNetwork network) {
		return of(network::learning);
	}

	/**
	 * Those of a network that serves: the same, then perhaps more constants.
	 */
	static Parameters serving(DetectorNetwork network) {
		return of(network::serving);
	}

	private static Parameters of(Function<Operations, ?> network) {
		Listing listing = new Listing();
		network.apply(listing);
		return new Parameters(List.copyOf(listing.groups));
	}

	List<Parameter> all() {
		return this.groups.stream().flatMap((group) -> group.parameters().stream()).toList();
	}

	/**
	 * What a network begins with.
	 * @param seed of the weights
	 * @return one tensor for each parameter
	 */
	List<Tensor> draw(long seed) {
		Random random = new Random(seed);
		return all().stream().map((parameter) -> parameter.draw(random)).toList();
	}

	/**
	 * What a network serves with: normalisations are folded into convolutions.
	 * @param learnt for each parameter its numbers; constants at the end may be missing
	 * @return weights and bias for each layer, and the constants
	 */
	List<Tensor> served(List<Tensor> learnt) {
		List<Tensor> served = new ArrayList<>();
		int next = 0;
		for (Group group : this.groups) {
			int end = next + group.parameters().size();
			if (next == learnt.size()) {
				group.parameters().forEach((constant) -> served.add(constant.start()));
				continue;
			}
			served.addAll(group.served(learnt.subList(next, end)));
			next = end;
		}
		return served;
	}

	private record Group(List<Parameter> parameters, Function<List<Tensor>, List<Tensor>> fold) {

		List<Tensor> served(List<Tensor> learnt) {
			return this.fold.apply(learnt);
		}
	}

	/**
	 * Computes nothing and notes what would be computed with.
	 */
	private static final class Listing implements Operations {

		private final List<Group> groups = new ArrayList<>();

		private String plain(Parameter... parameters) {
			this.groups.add(new Group(List.of(parameters), Function.identity()));
			return "";
		}

		@Override
		public String input() {
			return "";
		}

		@Override
		public String convolution(String input, Filters filters) {
			return plain(Parameter.of(Role.WEIGHT, 0, filters.shape()),
					Parameter.of(Role.OFFSET, 0, filters.outputs()));
		}

		@Override
		public String normalisedConvolution(String input, Filters filters) {
			NormalisedConvolution folding = new NormalisedConvolution(filters.outputs(), filters.kernel());
			int channels = filters.outputs();
			this.groups.add(new Group(List.of(Parameter.of(Role.WEIGHT, 0, filters.shape()),
					Parameter.of(Role.OFFSET, 1, channels), Parameter.of(Role.OFFSET, 0, channels),
					Parameter.of(Role.STATISTIC, 0, channels), Parameter.of(Role.STATISTIC, 1, channels)),
					folding::served));
			return "";
		}

		@Override
		public String transposedConvolution(String input, int inputs, int outputs) {
			return plain(Parameter.of(Role.WEIGHT, 0, inputs, outputs, 2, 2));
		}

		@Override
		public String upsampled(String input) {
			return "";
		}

		@Override
		public String fullyConnected(String input, int inputs, int outputs) {
			return plain(Parameter.of(Role.WEIGHT, 0, outputs, inputs), Parameter.of(Role.OFFSET, 0, outputs));
		}

		@Override
		public String constant(Tensor values) {
			return plain(new Parameter(Role.CONSTANT, values));
		}

		@Override
		public String floats(String input) {
			return "";
		}

		@Override
		public String relu(String input) {
			return "";
		}

		@Override
		public String dropout(String input, float rate) {
			return "";
		}

		@Override
		public String add(String left, String right) {
			return "";
		}

		@Override
		public String subtract(String left, String right) {
			return "";
		}

		@Override
		public String multiply(String left, String right) {
			return "";
		}

		@Override
		public String product(String left, String right) {
			return "";
		}

		@Override
		public String exponential(String input) {
			return "";
		}

		@Override
		public String clip(String input, float least, float most) {
			return "";
		}

		@Override
		public String softmax(String input) {
			return "";
		}

		@Override
		public String flatten(String input) {
			return "";
		}

		@Override
		public String cells(String input, int channels) {
			return "";
		}

		@Override
		public String mean(String cells) {
			return "";
		}

		@Override
		public String weightedSum(String cells, String weights) {
			return "";
		}

		@Override
		public String columns(String input, int from, int to) {
			return "";
		}

		@Override
		public String concatenate(List<String> inputs) {
			return "";
		}

	}

}
