package dev.digits.trainer.torchscript;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Layer;

/**
 * What a network computes while it learns, in mixed precision, as a TorchScript file: the
 * weights stay floats, what flows between the layers has 16 bits. It takes
 * {@code (N, 1, 28, 28)} floats and every parameter in the network's order, so that their
 * gradients are found, and gives {@code (N, 10)} logits in floats.
 *
 * @see <a href="https://arxiv.org/abs/1710.03740">Micikevicius et al., Mixed precision
 * training, 2017</a>
 */
public final class LearningScript {

	private final Architecture architecture;

	private final List<Integer> parameters;

	/**
	 * A network to write.
	 * @param architecture what it computes
	 * @param parameters how many each layer's block has
	 */
	public LearningScript(Architecture architecture, List<Integer> parameters) {
		this.architecture = architecture;
		this.parameters = parameters;
	}

	/**
	 * The whole file.
	 * @return its bytes
	 * @throws IOException never, as all happens in memory
	 */
	public byte[] bytes() throws IOException {
		return new ScriptFile(this.architecture.name(), List.of(), code()).bytes();
	}

	private String code() {
		Steps steps = Steps.of(this.architecture.layers(), this.parameters, Layer::learningScript);
		return """
				class %s(Module):
				  __parameters__ = []
				  __buffers__ = []
				  training : bool
				  def forward(self: __torch__.%s,
				    picture: Tensor%s) -> Tensor:
				    x0 = torch.to(picture, %d)
				%s    return %s
				""".formatted(ScriptFile.CLASS, ScriptFile.CLASS,
				steps.parameters().stream().map(",\n    %s: Tensor"::formatted).collect(Collectors.joining()),
				Layer.BFLOAT16, steps.lines(), steps.output());
	}

}
