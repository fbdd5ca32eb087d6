package dev.digits.trainer.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;

/**
 * MNIST, or a data set in its form.
 *
 * @param training what the network may learn from
 * @param test what only the finished network is measured on
 * @param sha256 checksum of each unpacked file by its name
 */
public record MnistData(LabelledFrames training, LabelledFrames test, Map<String, String> sha256) {

	/**
	 * Read the four files from a folder; each may be gzipped ({@code .gz}).
	 * @param folder where they lie
	 * @return the data, checked
	 * @throws IOException if a file is missing or wrong in any way, in a sentence
	 */
	public static MnistData in(Path folder) throws IOException {
		return read(new MnistFolder(folder));
	}

	/**
	 * Download the four files, or take them from DJL's cache.
	 * @return the data, checked
	 * @throws IOException if that fails, in a sentence
	 */
	public static MnistData download() throws IOException {
		return read(MnistDownload.start());
	}

	static MnistData read(Source source) throws IOException {
		Map<String, String> sha256 = new TreeMap<>();
		LabelledFrames training = read(source, "train", sha256);
		LabelledFrames test = read(source, "t10k", sha256);
		return new MnistData(training, test, Collections.unmodifiableMap(sha256));
	}

	private static LabelledFrames read(Source source, String part, Map<String, String> sha256) throws IOException {
		String imagesName = part + "-images-idx3-ubyte";
		String labelsName = part + "-labels-idx1-ubyte";
		IdxFile images = read(source, imagesName, 3);
		IdxFile labels = read(source, labelsName, 1);
		sha256.put(imagesName, images.sha256());
		sha256.put(labelsName, labels.sha256());
		int[] size = images.dimensions();
		if (size[1] != Frame.SIZE || size[2] != Frame.SIZE) {
			throw new IOException("%s holds pictures of %d x %d pixels; MNIST's have %d x %d.".formatted(imagesName,
					size[2], size[1], Frame.SIZE, Frame.SIZE));
		}
		if (size[0] != labels.values().length) {
			throw new IOException("%s holds %d pictures but %s %d labels; they do not belong together."
				.formatted(imagesName, size[0], labelsName, labels.values().length));
		}
		return new LabelledFrames(frames(imagesName, images.values()), digits(labelsName, labels.values()));
	}

	private static IdxFile read(Source source, String name, int dimensions) throws IOException {
		try (InputStream stream = source.open(name)) {
			return IdxFile.read(name, stream, dimensions);
		}
	}

	/**
	 * What the service would make of the pictures. MNIST's own are in the form it aims at
	 * and pass through unchanged.
	 */
	private static List<Frame> frames(String name, byte[] pixels) throws IOException {
		int area = Frame.SIZE * Frame.SIZE;
		DigitFinder finder = new DigitFinder();
		List<Frame> frames = new ArrayList<>(pixels.length / area);
		for (int from = 0; from < pixels.length; from += area) {
			byte[] picture = Arrays.copyOfRange(pixels, from, from + area);
			try {
				frames.add(finder.find(new GreyPicture(Frame.SIZE, Frame.SIZE, picture)).frame());
			}
			catch (NoDigitException ex) {
				throw new IOException("%s is damaged: picture %d shows no digit.".formatted(name, from / area), ex);
			}
		}
		return frames;
	}

	private static int[] digits(String name, byte[] labels) throws IOException {
		int[] digits = new int[labels.length];
		for (int i = 0; i < labels.length; i++) {
			digits[i] = labels[i] & 0xFF;
			if (digits[i] > 9) {
				throw new IOException(
						"%s is damaged: label %d is %d, which is no digit.".formatted(name, i, digits[i]));
			}
		}
		return digits;
	}

	/**
	 * Where the four files come from.
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Open a file.
		 * @param name such as {@code train-images-idx3-ubyte}
		 * @return its bytes, gzipped or not
		 * @throws IOException if there is no such file, in a sentence
		 */
		InputStream open(String name) throws IOException;

	}

}
