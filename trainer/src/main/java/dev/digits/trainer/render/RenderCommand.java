package dev.digits.trainer.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Renders the sample pictures: {@code zero.jpeg} to {@code nine.jpeg} and
 * {@code blank.jpeg}, a sheet without a digit.
 */
@Command(name = "render", mixinStandardHelpOptions = true,
		description = "Renders the sample pictures: zero.jpeg to nine.jpeg and blank.jpeg. "
				+ "The same seed on the same JDK gives the same bytes.")
public final class RenderCommand implements Callable<Integer> {

	@Option(names = "--output", defaultValue = "assets", paramLabel = "DIR",
			description = "Folder for the pictures; made if missing (default: ${DEFAULT-VALUE}).")
	private Path output;

	@Option(names = "--seed", defaultValue = "1", paramLabel = "N",
			description = "Where hands stray, fibres lie and sensors rustle (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Override
	public Integer call() {
		try {
			Files.createDirectories(this.output);
			// Each picture has a generator of its own, so that a change to one leaves the
			// others.
			SplittableRandom random = new SplittableRandom(this.seed);
			for (Sample sample : Samples.digits()) {
				write(sample.name(), sample.jpeg().encode(sample.photograph(random.split())));
			}
			write("blank", new Jpeg(0.8, false).encode(Samples.blank().photograph(random.split())));
			return 0;
		}
		catch (IOException ex) {
			System.err.printf("The pictures cannot be written to %s (%s). Give another folder with --output.%n",
					this.output, ex);
			return 1;
		}
	}

	private void write(String name, byte[] file) throws IOException {
		Path path = this.output.resolve(name + ".jpeg");
		Files.write(path, file);
		System.out.printf("%s (%d KB)%n", path, file.length / 1024);
	}

}
