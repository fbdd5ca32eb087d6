package dev.digits.trainer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import dev.digits.trainer.mnist.SyntheticMnist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InspectScenesCommandTests {

	@TempDir
	Path folder;

	@Test
	void writesASheetOfScenes() {
		Path sheet = this.folder.resolve("scenes.png");

		int status = Trainer.commandLine()
			.setOut(new PrintWriter(new StringWriter()))
			.execute("inspect-scenes", "--data", SyntheticMnist.write(this.folder.resolve("data")).toString(),
					"--scenes", "7", "--output", sheet.toString());

		assertThat(status).isZero();
		assertThat(sheet).isNotEmptyFile();
	}

}
