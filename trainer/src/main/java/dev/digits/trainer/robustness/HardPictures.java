package dev.digits.trainer.robustness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a version is measured on beside the test set.
 *
 * @param corrupted digits that are spoilt, if there are any
 * @param others pictures of what is no digit
 */
public record HardPictures(Optional<MnistC> corrupted, List<OtherPictures> others) {

	/** None at all. */
	public static final HardPictures NONE = new HardPictures(Optional.empty(), List.of());

	/**
	 * Read what there is.
	 * @param mnistC the folder of MNIST-C, if there is one
	 * @param fonts a folder of fonts, if there is one: then there are letters beside
	 * noise and textures
	 * @return the pictures
	 * @throws IOException if a folder is not what it should be, in a sentence
	 */
	public static HardPictures in(Optional<Path> mnistC, Optional<Path> fonts) throws IOException {
		List<OtherPictures> others = new ArrayList<>();
		if (fonts.isPresent()) {
			others.addAll(OtherPictures.letters(fonts.get()));
		}
		others.addAll(OtherPictures.patterns());
		return new HardPictures(mnistC.isPresent() ? Optional.of(MnistC.in(mnistC.get())) : Optional.empty(),
				List.copyOf(others));
	}

}
