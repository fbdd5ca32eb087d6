package dev.digits.trainer;

import java.io.IOException;
import java.nio.file.Path;

import dev.digits.trainer.mnist.MnistData;
import picocli.CommandLine.Option;

/**
 * Where MNIST comes from.
 */
final class DataOption {

	@Option(names = "--data", paramLabel = "DIR",
			description = "Folder of the four IDX files of MNIST, gzipped or not. Without it they are downloaded once.")
	private Path folder;

	MnistData read() throws IOException {
		MnistData data = (this.folder != null) ? MnistData.in(this.folder) : MnistData.download();
		// From here on DJL has all it needs: it must not look for more, nor call home.
		System.setProperty("ai.djl.offline", "true");
		return data;
	}

}
