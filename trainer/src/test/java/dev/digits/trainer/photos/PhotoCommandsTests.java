package dev.digits.trainer.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

import dev.digits.trainer.export.ModelFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Contact sheets of the sample pictures, by the committed model.
 */
class PhotoCommandsTests {

	private static final Path ASSETS = Path.of("../assets");

	private String model;

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	@BeforeEach
	void copySamples() throws IOException {
		this.model = new ModelFolder(Path.of("../model-store"), "digit-cnn").newest().toString();
		copy("five.jpeg", "5");
		copy("blank.jpeg", "nondigit");
	}

	@Test
	void drawsARowForEachPicture() throws IOException {
		assertThat(run(new InspectCommand(), this.folder.toString(), "--output", sheets().toString())).isZero();

		BufferedImage sheet = ImageIO.read(sheets().resolve("sheet-001.png").toFile());
		assertThat(sheet.getHeight()).isGreaterThan(2 * 180).isLessThan(3 * 180);
		assertThat(this.out.toString()).contains("sheet-001.png").doesNotContain("sheet-002.png");
	}

	@Test
	void drawsOnlyWhatIsMisreadWhenAskedTo() throws IOException {
		assertThat(run(new InspectCommand(), this.folder.toString(), "--wrong", "--output", sheets().toString()))
			.isZero();
		assertThat(sheets()).isEmptyDirectory();

		copy("seven.jpeg", "1");
		assertThat(run(new InspectCommand(), this.folder.toString(), "--wrong", "--output", sheets().toString()))
			.isZero();
		assertThat(sheets()).isDirectoryContaining("glob:**sheet-001.png");
	}

	@Test
	void showsADamagedPictureAsRefused() throws IOException {
		Files.writeString(this.folder.resolve("5/broken.png"), "no picture");

		assertThat(run(new InspectCommand(), this.folder.toString(), "--output", sheets().toString())).isZero();
	}

	@Test
	void drawsNumbersAndCountsWhatIsMisread() throws IOException {
		copy("seven.jpeg", "numbers");
		Path numbers = this.folder.resolve("numbers");
		Files.writeString(numbers.resolve("transcriptions.tsv"), "seven.jpeg\t7\n");

		assertThat(run(new InspectNumbersCommand(), numbers.toString(), "--output", sheets().toString())).isZero();

		assertThat(sheets()).isDirectoryContaining("glob:**sheet-001.png");
		assertThat(this.out.toString()).contains("0 of 1 numbers are misread.");
	}

	@Test
	void saysWhereNumbersAreNotTranscribed() {
		assertThatIOException().isThrownBy(() -> {
			InspectNumbersCommand command = new InspectNumbersCommand();
			CommandLine.populateCommand(command, this.folder.toString());
			command.call();
		}).withMessageContaining("transcriptions.tsv");
	}

	@Test
	void saysWhenAFolderHoldsNoPicture() {
		assertThatIOException().isThrownBy(() -> Photo.in(this.folder.resolve("missing")))
			.withMessageContaining("is no folder");
		assertThatIOException().isThrownBy(() -> Photo.in(Files.createDirectory(this.folder.resolve("empty"))))
			.withMessageContaining("There is no picture in");
	}

	private Path sheets() {
		return this.folder.resolve("sheets");
	}

	private void copy(String asset, String label) throws IOException {
		Files.createDirectories(this.folder.resolve(label));
		Files.copy(ASSETS.resolve(asset), this.folder.resolve(label).resolve(asset));
	}

	private int run(Callable<Integer> command, String... arguments) {
		CommandLine line = new CommandLine(command).setOut(new PrintWriter(this.out));
		String[] all = Arrays.copyOf(arguments, arguments.length + 2);
		all[arguments.length] = "--model";
		all[arguments.length + 1] = this.model;
		return line.execute(all);
	}

}
