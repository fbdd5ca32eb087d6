package dev.digits;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The folder for temporary files does not serve.
 */
class UnusableFolderException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableFolderException(Path folder, String reason, @Nullable Throwable cause) {
		super("The folder for temporary files, %s, does not serve: %s.".formatted(folder, reason), cause);
	}

}
