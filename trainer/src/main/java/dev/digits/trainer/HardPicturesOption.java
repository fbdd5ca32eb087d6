package dev.digits.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import dev.digits.trainer.robustness.HardPictures;
import picocli.CommandLine.Option;

/**
 * Where the pictures lie that a version is measured on beside the test set.
 */
final class HardPicturesOption {

	@Option(names = "--mnist-c", paramLabel = "DIR",
			description = "Also measure on MNIST-C: NAME-images-idx3-ubyte for each corruption, labels-idx1-ubyte for all.")
	private Path mnistC;

	@Option(names = "--fonts", paramLabel = "DIR",
			description = "Also measure on letters of the fonts (.ttf, .otf) in this folder and its sub-folders,"
					+ " which are no digits.")
	private Path fonts;

	/**
	 * Whether there is anything to read.
	 * @return true if a folder was given
	 */
	boolean isGiven() {
		return this.mnistC != null || this.fonts != null;
	}

	/**
	 * What was given, for a command line.
	 * @return the options, without where things lie on this machine
	 */
	String inWords() {
		return ((this.mnistC != null) ? " --mnist-c MNIST-C" : "") + ((this.fonts != null) ? " --fonts FONTS" : "");
	}

	HardPictures read() throws IOException {
		return HardPictures.in(Optional.ofNullable(this.mnistC), Optional.ofNullable(this.fonts));
	}

}
