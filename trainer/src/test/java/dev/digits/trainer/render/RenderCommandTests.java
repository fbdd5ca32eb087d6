package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class RenderCommandTests {

	/** Relative to the trainer, where Maven runs its tests. */
	private static final Path ASSETS = Path.of("..", "assets");

	@TempDir
	private Path folder;

	@Test
	void rendersTheAssets() throws IOException {
		assertThat(render("--output", this.folder.toString())).isZero();
		List<String> names = list(this.folder);
		assertThat(names).hasSize(11).isEqualTo(list(ASSETS));
		for (String name : names) {
			assertThat(difference(this.folder.resolve(name), ASSETS.resolve(name))).as(name).isLessThan(1);
		}
	}

	@Test
	void saysThatAFolderCannotBeWritten() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThat(render("--output", file.toString())).isEqualTo(1);
	}

	private static int render(String... arguments) {
		return new CommandLine(new RenderCommand()).execute(arguments);
	}

	private static List<String> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".jpeg"))
				.sorted()
				.toList();
		}
	}

	/** The mean difference of the green values: JPEG encoders differ a little. */
	private static double difference(Path one, Path other) throws IOException {
		BufferedImage first = ImageIO.read(one.toFile());
		BufferedImage second = ImageIO.read(other.toFile());
		assertThat(first.getWidth()).isEqualTo(second.getWidth());
		assertThat(first.getHeight()).isEqualTo(second.getHeight());
		long sum = 0;
		for (int y = 0; y < first.getHeight(); y++) {
			for (int x = 0; x < first.getWidth(); x++) {
				sum += Math.abs((first.getRGB(x, y) >> 8 & 0xFF) - (second.getRGB(x, y) >> 8 & 0xFF));
			}
		}
		return sum / (double) (first.getWidth() * first.getHeight());
	}

}
