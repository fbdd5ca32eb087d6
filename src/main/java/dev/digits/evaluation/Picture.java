package dev.digits.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The picture of a report, which is not read or drawn before somebody asks for it.
 */
interface Picture {

	/**
	 * Read or draw it.
	 * @return a PNG
	 * @throws NoPictureException if there is none
	 */
	byte[] png() throws IOException;

	/**
	 * A picture that the trainer drew. An older one drew fewer of them.
	 * @param file a PNG, if it exists
	 */
	static Picture of(Path file) {
		return () -> {
			if (!Files.isRegularFile(file)) {
				throw new NoPictureException("The served version has no picture of this report: it was not measured, "
						+ "or the trainer that made it drew none. Accept application/json instead.");
			}
			return Files.readAllBytes(file);
		};
	}

	/**
	 * A picture of counts that change.
	 * @param title what was read
	 * @param matrix the counts
	 */
	static Picture of(String title, ConfusionMatrix matrix) {
		return () -> {
			try {
				return ConfusionPlot.png(title, matrix);
			}
			catch (InternalError | LinkageError ex) {
				// So Java tells that the machine has no fonts.
				throw new NoPictureException(
						"The picture cannot be drawn: the service's machine has no fonts (Debian: fontconfig and "
								+ "fonts-dejavu-core). Accept application/json or text/csv instead.",
						ex);
			}
		};
	}

}
