package dev.digits.testing;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Pictures of digits with their labels, from IDX files, gzipped or not.
 */
public final class Mnist {

	/** Why a test is skipped. */
	public static final String NEEDED = "needs MNIST_DIR, a folder with MNIST's four files";

	private static final int SIDE = 28;

	private static final String IMAGES = "-images-idx3-ubyte";

	private final byte[] pixels;

	private final byte[] labels;

	private Mnist(Path folder, String images, String labels) throws IOException {
		this.pixels = read(folder, images, 16);
		this.labels = read(folder, labels, 8);
	}

	/** MNIST's test set, in the folder that {@code MNIST_DIR} names. */
	public static Mnist test() throws IOException {
		return new Mnist(Path.of(System.getenv("MNIST_DIR")), "t10k" + IMAGES, "t10k-labels-idx1-ubyte");
	}

	/** One corruption of MNIST-C, in the folder that {@code MNIST_C_DIR} names. */
	public static Mnist corrupted(String corruption) throws IOException {
		return new Mnist(Path.of(System.getenv("MNIST_C_DIR")), corruption + IMAGES, "labels-idx1-ubyte");
	}

	/** The names of the corruptions there. */
	public static List<String> corruptions() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getenv("MNIST_C_DIR")))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.contains(IMAGES))
				.map((name) -> name.substring(0, name.indexOf(IMAGES)))
				.filter((name) -> !name.equals("identity"))
				.sorted()
				.toList();
		}
	}

	private static byte[] read(Path folder, String name, int header) throws IOException {
		Path plain = folder.resolve(name);
		try (DataInputStream input = new DataInputStream(Files.exists(plain) ? Files.newInputStream(plain)
				: new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".gz"))))) {
			input.skipNBytes(header);
			return input.readAllBytes();
		}
	}

	public int size() {
		return this.labels.length;
	}

	public int label(int index) {
		return this.labels[index];
	}

	public BufferedImage picture(int index) {
		BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
		picture.getRaster()
			.setDataElements(0, 0, SIDE, SIDE,
					Arrays.copyOfRange(this.pixels, index * SIDE * SIDE, (index + 1) * SIDE * SIDE));
		return picture;
	}

}
