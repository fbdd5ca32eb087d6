package dev.digits.trainer.detection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

import dev.digits.trainer.detection.TorchStatements.Purpose;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.training.AdamW;
import dev.digits.trainer.training.LearningState;

/**
 * A detector while it learns. What it computes is a script, through which PyTorch finds
 * the gradients. What serves is the running average of its weights, which is better than
 * any of the weights that it runs through.
 *
 * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky, Acceleration of
 * stochastic approximation by averaging, 1992</a>
 */
final class LearningDetector implements AutoCloseable {

	private static final float WEIGHT_DECAY = 0.01f;

	private static final double LONGEST_GRADIENT = 2;

	/** How much of the average is kept at each step, once there have been many. */
	private static final double KEPT = 0.999;

	private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();

	private final ParameterStore store = new ParameterStore(this.manager, false);

	private final DetectorNetwork network;

	private final List<Parameter> parameters;

	private final List<NDArray> weights;

	private final List<NDArray> average;

	private final AdamW optimizer;

	private final Model script;

	/**
	 * A detector that has learnt nothing yet.
	 * @param network what it computes
	 * @param weights to begin with
	 * @param bfloat16 whether there are 16 bits between the layers
	 */
	LearningDetector(DetectorNetwork network, List<Tensor> weights, boolean bfloat16) {
		this.network = network;
		this.parameters = Parameters.learning(network).all();
		this.weights = arrays(weights);
		this.average = arrays(weights);
		this.optimizer = new AdamW(moved(), WEIGHT_DECAY, this.manager);
		this.script = learningScript(network, bfloat16);
	}

	/**
	 * A detector that goes on where another of the same network stopped.
	 * @param network what it computes
	 * @param state the other's state
	 * @param bfloat16 whether there are 16 bits between the layers
	 */
	LearningDetector(DetectorNetwork network, LearningState state, boolean bfloat16) {
		this.network = network;
		this.parameters = Parameters.learning(network).all();
		this.weights = arrays(state.weights());
		this.average = arrays(state.average());
		this.optimizer = new AdamW(moved(), WEIGHT_DECAY, this.manager, state.optimizer());
		this.script = learningScript(network, bfloat16);
	}

	/**
	 * The optimizer and the average, for the manifest.
	 * @return in words
	 */
	static String description() {
		return "%s, gradients no longer than %s, exponential moving average of weights %s"
			.formatted(AdamW.description(WEIGHT_DECAY), LONGEST_GRADIENT, KEPT);
	}

	private List<NDArray> arrays(List<Tensor> tensors) {
		return tensors.stream().map(this::array).toList();
	}

	/**
	 * In memory of PyTorch's own, which is aligned: where an array begins decides in
	 * which order MKL adds, and so about the last bit.
	 */
	private NDArray array(Tensor tensor) {
		try (NDArray given = tensor.array(this.manager)) {
			return given.duplicate();
		}
	}

	private List<NDArray> moved() {
		List<NDArray> moved = IntStream.range(0, this.weights.size())
			.filter((i) -> this.parameters.get(i).learns())
			.mapToObj(this.weights::get)
			.toList();
		moved.forEach((weight) -> weight.setRequiresGradient(true));
		return moved;
	}

	private static Model learningScript(DetectorNetwork network, boolean bfloat16) {
		return script(network,
				() -> DetectorScript.learning(network, bfloat16 ? Purpose.LEARNING_IN_BFLOAT16 : Purpose.LEARNING));
	}

	private static Model script(DetectorNetwork network, ScriptBytes bytes) {
		Model script = Model.newInstance(network.name(), "PyTorch");
		try {
			script.load(new ByteArrayInputStream(bytes.get()));
			return script;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MalformedModelException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Take one step. Where it comes to numbers that are not finite, nothing is moved, and
	 * this detector must not learn on: its gradients are spoilt.
	 * @param batch what to learn from
	 * @param loss how wrong the network is
	 * @param rate the learning rate
	 * @param seed of what drops out
	 * @param <E> what a scene is
	 * @return the loss's parts, before the step; nothing if none was taken
	 */
	<E> Optional<float[]> learn(Batch<E> batch, DetectorLoss<E> loss, double rate, long seed) {
		// PyTorch takes 31 bits of it.
		this.manager.getEngine().setRandomSeed((int) (seed & Integer.MAX_VALUE));
		try (NDManager step = this.manager.newSubManager();
				GradientCollector collector = this.manager.getEngine().newGradientCollector()) {
			List<Tensor> statistics = statistics().stream().map(Tensor::of).toList();
			NDList inputs = new NDList(batch.pictures(step));
			inputs.addAll(this.weights);
			NDList outputs = this.script.getBlock().forward(this.store, inputs, true);
			outputs.attach(step);
			NDList parts = loss.parts(outputs, batch, step);
			collector.backward(loss.sum(parts));
			float[] values = new float[parts.size()];
			boolean finite = true;
			for (int i = 0; i < values.length; i++) {
				values[i] = parts.get(i).getFloat();
				finite &= Float.isFinite(values[i]);
			}
			if (!finite || !this.optimizer.stepClipped(rate, LONGEST_GRADIENT)) {
				restore(statistics);
				return Optional.empty();
			}
			follow();
			return Optional.of(values);
		}
	}

	/** What normalisations count by themselves, as soon as they see a batch. */
	private List<NDArray> statistics() {
		return IntStream.range(0, this.weights.size())
			.filter((i) -> this.parameters.get(i).role() == Parameter.Role.STATISTIC)
			.mapToObj(this.weights::get)
			.toList();
	}

	private void restore(List<Tensor> before) {
		List<NDArray> now = statistics();
		for (int i = 0; i < now.size(); i++) {
			now.get(i).set(before.get(i).values());
		}
	}

	/** At first the average forgets faster: it begins with weights that know nothing. */
	private void follow() {
		double kept = Math.min(KEPT, this.optimizer.steps() / (19.0 + this.optimizer.steps()));
		for (int i = 0; i < this.weights.size(); i++) {
			if (this.parameters.get(i).role() == Parameter.Role.CONSTANT) {
				continue;
			}
			try (NDArray now = this.weights.get(i).stopGradient(); NDArray share = now.mul(1 - kept)) {
				this.average.get(i).muli(kept).addi(share);
			}
		}
	}

	/**
	 * What the average gives, in floats and before normalisations are folded.
	 * @param batches what it is shown
	 * @return for each scene its numbers
	 */
	List<float[]> detections(Stream<? extends Batch<?>> batches) {
		List<Parameter> all = Parameters.serving(this.network).all();
		try (Model checking = script(this.network, () -> DetectorScript.checking(this.network))) {
			return batches.flatMap((batch) -> {
				try (NDManager pass = this.manager.newSubManager()) {
					NDList inputs = new NDList(batch.pictures(pass));
					inputs.addAll(this.average);
					all.subList(this.average.size(), all.size())
						.forEach((constant) -> inputs.add(constant.start().array(pass)));
					NDArray output = checking.getBlock().forward(this.store, inputs, false).singletonOrThrow();
					output.attach(pass);
					return Rows.of(output).stream();
				}
			}).toList();
		}
	}

	/**
	 * What it serves with: the average, normalisations folded.
	 * @return weights and bias for each layer, and constants
	 */
	List<Tensor> served() {
		return Parameters.serving(this.network).served(this.average.stream().map(Tensor::of).toList());
	}

	/**
	 * What it has learnt and what its optimizer remembers.
	 * @return a copy
	 */
	LearningState state() {
		return new LearningState(this.weights.stream().map(Tensor::of).toList(),
				this.average.stream().map(Tensor::of).toList(), this.optimizer.state());
	}

	@Override
	public void close() {
		this.script.close();
		this.manager.close();
	}

	@FunctionalInterface
	private interface ScriptBytes {

		byte[] get() throws IOException;

	}

}
