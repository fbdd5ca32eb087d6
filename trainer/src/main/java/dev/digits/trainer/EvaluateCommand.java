package dev.digits.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.recognition.Engine;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.NetworkPredictor;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.mnist.LabelledFrames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code trainer evaluate}: a version of the model-store on the test set, as it is
 * served.
 */
@Command(name = "evaluate", sortOptions = false, parameterListHeading = "%n",
		description = "Runs an exported version on the test set, with the code that serves it.")
final class EvaluateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "VERSION", description = "A version's folder, such as model-store/digit-cnn/2.")
	private Path version;

	@Mixin
	private DataOption data;

	@Option(names = "--engine", paramLabel = "NAME", defaultValue = "ONNX_RUNTIME",
			description = "What computes the network: ${COMPLETION-CANDIDATES}.")
	private Engine engine;

	@Option(names = "--logits", paramLabel = "FILE",
			description = "Also write the network's output: ten little-endian floats for each test picture.")
	private Path logits;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this and exit.")
	private boolean help;

	@Override
	public Integer call() throws IOException {
		ExportedVersion exported = ExportedVersion.in(this.version);
		Manifest manifest = exported.manifest();
		Answers answers = answers(exported);
		if (this.logits != null) {
			Files.write(this.logits, littleEndian(answers));
		}
		this.spec.commandLine()
			.getOut()
			.println(String.format(Locale.ROOT,
					"Test accuracy: %.2f%%, Test loss: %.4f, Expected calibration error: %.4f",
					100 * answers.accuracy(), answers.loss(manifest.temperature()),
					Calibration.expectedError(answers, manifest.temperature())));
		return CommandLine.ExitCode.OK;
	}

	private Answers answers(ExportedVersion exported) throws IOException {
		// Read first: loading a network takes DJL offline.
		LabelledFrames test = this.data.read().test();
		try (LoadedNetwork<Frame> network = exported.network(this.engine);
				NetworkPredictor<Frame> predictor = network.newPredictor()) {
			return Answers.of(predictor::outputs, test);
		}
	}

	private static byte[] littleEndian(Answers answers) {
		ByteBuffer buffer = ByteBuffer.allocate(answers.logits().size() * 10 * Float.BYTES)
			.order(ByteOrder.LITTLE_ENDIAN);
		for (float[] row : answers.logits()) {
			for (float logit : row) {
				buffer.putFloat(logit);
			}
		}
		return buffer.array();
	}

}
