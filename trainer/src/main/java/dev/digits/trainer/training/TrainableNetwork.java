package dev.digits.trainer.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;
import dev.digits.frame.Frame;
import dev.digits.recognition.FrameScaler;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;

/**
 * A network while it learns. What it is asked and what is exported is the running average
 * of its weights, which is better than any of the weights that it runs through.
 *
 * @see <a href="https://doi.org/10.1137/0330046">Polyak and Juditsky, Acceleration of
 * stochastic approximation by averaging, 1992</a>
 */
public final class TrainableNetwork implements AutoCloseable {

	/** Settings of the loss and the average, for the manifest. */
	static final String DESCRIPTION = "label smoothing 0.05, exponential moving average of weights 0.998";

	/** Of weights. */
	static final float WEIGHT_DECAY = 0.02f;

	private static final float SMOOTHING = 0.05f;

	/** How much of the average is kept at each step, once there have been many. */
	private static final double KEPT = 0.998;

	/** Every intermediate result of a pass lives until its end. */
	private static final int BATCH = 100;

	private final NDManager manager = Engine.getInstance().newBaseManager();

	private final FrameScaler scaler = new FrameScaler(Architecture.INPUT);

	private final Loss loss = Loss.softmaxCrossEntropyLoss("loss", 1, -1, false, true);

	private final ParameterStore store = new ParameterStore(this.manager, false);

	private final SequentialBlock block;

	private final SequentialBlock average;

	private final AdamW optimizer;

	private final ForwardPass pass;

	/**
	 * A network that has learnt nothing yet.
	 * @param architecture what it computes
	 * @param options of the training
	 */
	TrainableNetwork(Architecture architecture, TrainingOptions options) {
		this.block = architecture.block();
		reseed(options.seed(0));
		initialize(this.block);
		this.average = initialize(frozen(architecture.block()), tensors(this.block));
		this.optimizer = new AdamW(learning(), WEIGHT_DECAY, this.manager);
		this.pass = pass(architecture, options);
	}

	/**
	 * A network that goes on where another of the same architecture stopped.
	 * @param architecture what it computes
	 * @param options of the training
	 * @param state the other's state
	 */
	TrainableNetwork(Architecture architecture, TrainingOptions options, LearningState state) {
		this.block = initialize(architecture.block(), state.weights());
		this.average = initialize(frozen(architecture.block()), state.average());
		this.optimizer = new AdamW(learning(), WEIGHT_DECAY, this.manager, state.optimizer());
		this.pass = pass(architecture, options);
	}

	private ForwardPass pass(Architecture architecture, TrainingOptions options) {
		return options.bfloat16() ? new MixedPrecision(architecture, this.block)
				: (store, input) -> this.block.forward(store, input, true);
	}

	private static SequentialBlock frozen(SequentialBlock block) {
		block.freezeParameters(true);
		return block;
	}

	private SequentialBlock initialize(SequentialBlock block, List<Tensor> weights) {
		List<Parameter> parameters = block.getParameters().values();
		for (int i = 0; i < parameters.size(); i++) {
			Tensor tensor = weights.get(i);
			parameters.get(i).setInitializer((owner, shape, type) -> tensor.array(owner));
		}
		return initialize(block);
	}

	private SequentialBlock initialize(SequentialBlock block) {
		block.initialize(this.manager, DataType.FLOAT32, new Shape(1, 1, Frame.SIZE, Frame.SIZE));
		return block;
	}

	/** All parameters but those that a normalisation counts by itself. */
	private List<NDArray> learning() {
		return this.block.getParameters()
			.values()
			.stream()
			.filter(Parameter::requiresGradient)
			.map(Parameter::getArray)
			.toList();
	}

	/**
	 * Start the random numbers that drop units out anew.
	 * @param seed of the numbers
	 */
	void reseed(long seed) {
		// PyTorch takes 31 bits of it.
		Engine.getInstance().setRandomSeed((int) (seed & Integer.MAX_VALUE));
	}

	/**
	 * Take one step towards the right answers for a batch.
	 * @param frames the batch
	 * @param labels the digit of each, or {@link LabelledFrames#NO_DIGIT}: there every
	 * digit shall be equally likely
	 * @param rate the learning rate
	 * @return the logits of each frame, before the step
	 */
	List<float[]> learn(List<Frame> frames, int[] labels, double rate) {
		try (NDManager step = this.manager.newSubManager(); GradientCollector collector = collector()) {
			NDArray logits = this.pass.forward(this.store, input(step, frames)).singletonOrThrow();
			NDArray truth = step.create(targets(labels, (int) logits.getShape().get(1)), logits.getShape());
			collector.backward(this.loss.evaluate(new NDList(truth), new NDList(logits)));
			this.optimizer.step(rate);
			follow();
			return rows(logits);
		}
	}

	/** At first the average forgets faster: it begins with weights that know nothing. */
	private void follow() {
		double kept = Math.min(KEPT, (1.0 + this.optimizer.steps()) / (10 + this.optimizer.steps()));
		List<Parameter> now = this.block.getParameters().values();
		List<Parameter> averaged = this.average.getParameters().values();
		for (int i = 0; i < now.size(); i++) {
			try (NDArray constant = now.get(i).getArray().stopGradient(); NDArray share = constant.mul(1 - kept)) {
				averaged.get(i).getArray().muli(kept).addi(share);
			}
		}
	}

	/**
	 * The output of the average.
	 * @param frames at least one; every one in memory at once, so at most about a hundred
	 * @return for each frame its ten logits
	 */
	public List<float[]> logits(List<Frame> frames) {
		try (NDManager pass = this.manager.newSubManager()) {
			return rows(this.average.forward(this.store, input(pass, frames), false).singletonOrThrow());
		}
	}

	/**
	 * What it has learnt: the average.
	 * @return for each layer its parameters; none for a layer without
	 */
	public List<List<Tensor>> weights() {
		return this.average.getChildren().values().stream().map(TrainableNetwork::tensors).toList();
	}

	private static List<Tensor> tensors(Block block) {
		return block.getParameters().values().stream().map(Parameter::getArray).map(Tensor::of).toList();
	}

	/**
	 * The largest value that each layer gives.
	 * @param frames what to look at
	 * @return one per layer
	 */
	public float[] largest(List<Frame> frames) {
		List<Block> layers = this.average.getChildren().values();
		float[] largest = new float[layers.size()];
		for (int from = 0; from < frames.size(); from += BATCH) {
			try (NDManager pass = this.manager.newSubManager()) {
				NDList values = input(pass, frames.subList(from, Math.min(from + BATCH, frames.size())));
				for (int i = 0; i < largest.length; i++) {
					values = layers.get(i).forward(this.store, values, false);
					largest[i] = Math.max(largest[i], values.singletonOrThrow().max().getFloat());
				}
			}
		}
		return largest;
	}

	/**
	 * What it has learnt and what its optimizer remembers.
	 * @return a copy
	 */
	LearningState state() {
		return new LearningState(tensors(this.block), tensors(this.average), this.optimizer.state());
	}

	@Override
	public void close() {
		this.pass.close();
		this.manager.close();
	}

	private GradientCollector collector() {
		return this.manager.getEngine().newGradientCollector();
	}

	private NDList input(NDManager owner, List<Frame> frames) {
		int area = Frame.SIZE * Frame.SIZE;
		float[] values = new float[frames.size() * area];
		for (int i = 0; i < frames.size(); i++) {
			this.scaler.scale(frames.get(i), values, i * area);
		}
		return new NDList(owner.create(values, new Shape(frames.size(), 1, Frame.SIZE, Frame.SIZE)));
	}

	/** The probability that each digit should have got. */
	private static float[] targets(int[] labels, int digits) {
		float[] targets = new float[labels.length * digits];
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == LabelledFrames.NO_DIGIT) {
				Arrays.fill(targets, i * digits, (i + 1) * digits, 1f / digits);
			}
			else {
				Arrays.fill(targets, i * digits, (i + 1) * digits, SMOOTHING / digits);
				targets[i * digits + labels[i]] += 1 - SMOOTHING;
			}
		}
		return targets;
	}

	private static List<float[]> rows(NDArray logits) {
		int width = (int) logits.getShape().get(1);
		float[] values = logits.toFloatArray();
		List<float[]> rows = new ArrayList<>();
		for (int from = 0; from < values.length; from += width) {
			rows.add(Arrays.copyOfRange(values, from, from + width));
		}
		return rows;
	}

}
