package dev.digits.trainer.scene;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

/**
 * Where the handwriting fonts lie that scenes are written with.
 */
public final class HandwritingOption {

	@Option(names = "--handwriting", paramLabel = "DIR", defaultValue = "${sys:digits.handwriting}",
			description = "Folder of the handwriting fonts, as npm ci --prefix trainer/fonts makes it; without it, no fonts.")
	private Path folder;

	/**
	 * The folder.
	 * @return empty if none was given
	 */
	public Optional<Path> folder() {
		return Optional.ofNullable(this.folder);
	}

}
