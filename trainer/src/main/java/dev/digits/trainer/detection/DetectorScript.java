package dev.digits.trainer.detection;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.digits.trainer.detection.TorchStatements.Purpose;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.torchscript.ScriptFile;

/**
 * A detector as a TorchScript file.
 */
final class DetectorScript {

	private DetectorScript() {
	}

	/**
	 * To serve: takes pictures, gives detections.
	 * @param network what it computes
	 * @param served what it computes with
	 * @return the file's bytes; the same for the same network
	 * @throws IOException never, as all happens in memory
	 */
	static byte[] serving(DetectorNetwork network, List<Tensor> served) throws IOException {
		TorchStatements statements = new TorchStatements("self.p", Purpose.SERVING);
		String output = network.serving(statements);
		String code = """
				class %s(Module):
				  __parameters__ = [%s]
				  __buffers__ = []
				%s  training : bool
				  def forward(self: __torch__.%s,
				    %s: Tensor) -> Tensor:
				%s    return %s
				""".formatted(ScriptFile.CLASS, each(statements, "\"p%d\", "), each(statements, "  p%d : Tensor\n"),
				ScriptFile.CLASS, TorchStatements.INPUT, statements.lines(), output);
		return new ScriptFile(network.name(), served, code).bytes();
	}

	/**
	 * To learn: takes pictures and every parameter, so that their gradients are found,
	 * and gives what the loss wants.
	 * @param network what it computes
	 * @param purpose learning
	 * @return the file's bytes
	 * @throws IOException never, as all happens in memory
	 */
	static byte[] learning(DetectorNetwork network, Purpose purpose) throws IOException {
		TorchStatements statements = new TorchStatements("p", purpose);
		List<String> outputs = network.learning(statements);
		if (outputs.size() == 1) {
			return withArguments(network, statements, "Tensor", outputs.get(0));
		}
		return withArguments(network, statements,
				"Tuple[%s]".formatted(outputs.stream().map((output) -> "Tensor").collect(Collectors.joining(", "))),
				"(%s)".formatted(String.join(", ", outputs)));
	}

	/**
	 * To check what serves: takes pictures and every parameter, gives detections.
	 * @param network what it computes
	 * @return the file's bytes
	 * @throws IOException never, as all happens in memory
	 */
	static byte[] checking(DetectorNetwork network) throws IOException {
		TorchStatements statements = new TorchStatements("p", Purpose.CHECKING);
		String output = network.serving(statements);
		return withArguments(network, statements, "Tensor", output);
	}

	private static byte[] withArguments(DetectorNetwork network, TorchStatements statements, String type, String output)
			throws IOException {
		String code = """
				class %s(Module):
				  __parameters__ = []
				  __buffers__ = []
				  training : bool
				  def forward(self: __torch__.%s,
				    %s: Tensor%s) -> %s:
				%s    return %s
				""".formatted(ScriptFile.CLASS, ScriptFile.CLASS, TorchStatements.INPUT,
				each(statements, ",\n    p%d: Tensor"), type, statements.lines(), output);
		return new ScriptFile(network.name(), List.of(), code).bytes();
	}

	private static String each(TorchStatements statements, String format) {
		return IntStream.range(0, statements.tensors()).mapToObj(format::formatted).collect(Collectors.joining());
	}

}
