package dev.digits.trainer.torchscript;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;

/**
 * A network as a TorchScript file, which {@code torch.jit.load} of PyTorch 1.13 and newer
 * opens in Java, C++ and Python. It takes {@code (N, 1, 28, 28)} floats, scaled as the
 * manifest says, and gives {@code (N, 10)} logits.
 *
 * @see <a href=
 * "https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md">
 * TorchScript serialization</a>
 */
public final class TorchScript {

	private final Architecture architecture;

	private final List<List<Tensor>> weights;

	/**
	 * A network to write.
	 * @param architecture what it computes
	 * @param weights the parameters of each layer
	 */
	public TorchScript(Architecture architecture, List<List<Tensor>> weights) {
		this.architecture = architecture;
		this.weights = weights;
	}

	/**
	 * The whole file.
	 * @return its bytes; the same for the same network
	 * @throws IOException never, as all happens in memory
	 */
	public byte[] bytes() throws IOException {
		List<Tensor> tensors = this.weights.stream().flatMap(List::stream).toList();
		return new ScriptFile(this.architecture.name(), tensors, code()).bytes();
	}

	private String code() {
		Steps steps = Steps.of(this.architecture.layers(), this.weights.stream().map(List::size).toList(), (layer,
				input, parameters) -> layer.script(input, parameters.stream().map((name) -> "self." + name).toList()));
		return """
				class %s(Module):
				  __parameters__ = [%s]
				  __buffers__ = []
				%s  training : bool
				  def forward(self: __torch__.%s,
				    x0: Tensor) -> Tensor:
				%s    return %s
				""".formatted(ScriptFile.CLASS, each(steps, "\"%s\", "), each(steps, "  %s : Tensor\n"),
				ScriptFile.CLASS, steps.lines(), steps.output());
	}

	private static String each(Steps steps, String format) {
		return steps.parameters().stream().map(format::formatted).collect(Collectors.joining());
	}

}
