package dev.digits.trainer.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.FrameExtractor;
import dev.digits.frame.MnistForm;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;

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
		List<Frame> frames = images.frames();
		images.requireAsManyAs(labels);
		return new LabelledFrames(found(imagesName, frames), labels.digits());
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
	private static List<Frame> found(String name, List<Frame> pictures) throws IOException {
		List<Frame> frames = new ArrayList<>(pictures.size());
		for (Frame each : pictures) {
			GreyPicture picture = new GreyPicture(Frame.SIZE, Frame.SIZE, each.pixels());
			frames.add(MnistForm.recognise(picture)
				.or(() -> FrameExtractor.extract(picture, Region.WHOLE))
				.map(ExtractedFrame::frame)
				.orElseThrow(() -> new IOException(
						"%s is damaged: picture %d shows no digit.".formatted(name, frames.size()))));
		}
		return frames;
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
