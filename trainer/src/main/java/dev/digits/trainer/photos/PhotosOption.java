package dev.digits.trainer.photos;

import java.io.IOException;
import java.nio.file.Path;

import dev.digits.trainer.export.ModelFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which photos, and read by which version.
 */
final class PhotosOption {

	@Parameters(paramLabel = "FOLDER",
			description = "Pictures, or sub-folders of pictures: 0 to 9 hold that digit, any other something else.")
	Path folder;

	@Option(names = "--model", paramLabel = "VERSION",
			description = "The folder of the version that reads them. Default: the newest in model-store/digit-cnn.")
	private Path version;

	Path version() throws IOException {
		return (this.version != null) ? this.version : new ModelFolder(Path.of("model-store"), "digit-cnn").newest();
	}

}
