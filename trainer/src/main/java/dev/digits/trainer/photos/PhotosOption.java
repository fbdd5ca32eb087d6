package dev.digits.trainer.photos;

import java.nio.file.Path;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which photos, and read by which version.
 */
final class PhotosOption {

	@Parameters(paramLabel = "FOLDER",
			description = "Pictures, or sub-folders of pictures: 0 to 9 hold that digit, any other something else.")
	Path folder;

	@Option(names = "--model", paramLabel = "VERSION", defaultValue = "model-store/digit-cnn/1",
			description = "The version that reads them (default: ${DEFAULT-VALUE}).")
	Path version;

}
