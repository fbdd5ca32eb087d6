package dev.digits.trainer.robustness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.digits.evaluation.Evaluation;
import dev.digits.frame.Frame;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.mnist.IdxFile;
import dev.digits.trainer.mnist.LabelledFrames;

/**
 * MNIST-C: the same test pictures of MNIST, spoilt in several ways. Only measured on;
 * nobody may learn from it.
 *
 * @param corruptions the pictures as they are in their files, by the corruption's name
 * @see <a href="https://arxiv.org/abs/1906.02337">Mu and Gilmer, MNIST-C: a robustness
 * benchmark for computer vision, 2019</a>
 */
public record MnistC(Map<String, LabelledFrames> corruptions) {

	private static final Pattern IMAGES = Pattern.compile("(.+)-images-idx3-ubyte(\\.gz)?");

	private static final String LABELS = "labels-idx1-ubyte";

	/** The pictures that nothing was done to. */
	private static final String IDENTITY = "identity";

	/**
	 * Read every corruption in a folder: {@code fog-images-idx3-ubyte.gz} and so on, and
	 * one file of labels for all, each gzipped or not.
	 * @param folder where they lie
	 * @return the pictures, checked
	 * @throws IOException if a file is missing or wrong in any way, in a sentence
	 */
	public static MnistC in(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException("There is no folder %s to read MNIST-C from.".formatted(folder));
		}
		IdxFile labels = labels(folder);
		Map<String, LabelledFrames> corruptions = new TreeMap<>();
		for (Path file : files(folder)) {
			Matcher name = IMAGES.matcher(file.getFileName().toString());
			if (name.matches() && !name.group(1).equals(IDENTITY)) {
				IdxFile images = read(file, 3);
				images.requireAsManyAs(labels);
				corruptions.put(name.group(1), new LabelledFrames(images.frames(), labels.digits()));
			}
		}
		if (corruptions.isEmpty()) {
			throw new IOException("%s holds no corruption: none of its files is named like %s.".formatted(folder,
					"fog-images-idx3-ubyte.gz"));
		}
		return new MnistC(corruptions);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static IdxFile labels(Path folder) throws IOException {
		for (Path file : new Path[] { folder.resolve(LABELS), folder.resolve(LABELS + ".gz") }) {
			if (Files.isRegularFile(file)) {
				return read(file, 1);
			}
		}
		throw new IOException("%s holds neither %s nor %s.gz; without it nobody knows what MNIST-C's pictures show."
			.formatted(folder, LABELS, LABELS));
	}

	private static IdxFile read(Path file, int dimensions) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return IdxFile.read(file.getFileName().toString(), stream, dimensions);
		}
	}

	/**
	 * Read all pictures twice: as they are by the network alone, and as the service would
	 * if they were posted to it.
	 * @param network the network alone
	 * @param served the network as it is served
	 * @return the errors of each corruption, in the order of their names
	 */
	public List<Evaluation.Corruption> measure(Answers.Network network, ServedNetwork served) {
		List<Evaluation.Corruption> measured = new ArrayList<>();
		this.corruptions.forEach((name, pictures) -> measured.add(new Evaluation.Corruption(name, pictures.size(),
				1 - Answers.of(network, pictures).accuracy(), error(served, pictures))));
		return measured;
	}

	/** A refusal is an error too: there is a digit in each picture. */
	private static double error(ServedNetwork served, LabelledFrames pictures) {
		return IntStream.range(0, pictures.size())
			.parallel()
			.filter((index) -> served.answer(picture(pictures.frames().get(index)))
				.filter((answer) -> answer.prediction().digit() == pictures.labels()[index])
				.isEmpty())
			.count() / (double) pictures.size();
	}

	private static GreyPicture picture(Frame frame) {
		return new GreyPicture(Frame.SIZE, Frame.SIZE, frame.pixels());
	}

}
