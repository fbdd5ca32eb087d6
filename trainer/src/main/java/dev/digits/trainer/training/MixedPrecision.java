package dev.digits.trainer.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;

import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.torchscript.LearningScript;

/**
 * In bfloat16. DJL knows no such numbers, but runs a script that computes with them, and
 * finds the gradients through it.
 */
final class MixedPrecision implements ForwardPass {

	private final SequentialBlock block;

	private final Model script;

	/**
	 * A pass.
	 * @param architecture what the network computes
	 * @param block that has the network's parameters
	 */
	MixedPrecision(Architecture architecture, SequentialBlock block) {
		this.block = block;
		List<Integer> parameters = block.getChildren()
			.values()
			.stream()
			.map((layer) -> layer.getParameters().size())
			.toList();
		this.script = Model.newInstance(architecture.name());
		try {
			this.script.load(new ByteArrayInputStream(new LearningScript(architecture, parameters).bytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MalformedModelException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public NDList forward(ParameterStore store, NDList input) {
		NDList all = new NDList(input);
		for (Parameter parameter : this.block.getParameters().values()) {
			all.add(store.getValue(parameter, input.head().getDevice(), true));
		}
		return this.script.getBlock().forward(store, all, true);
	}

	@Override
	public void close() {
		this.script.close();
	}

}
