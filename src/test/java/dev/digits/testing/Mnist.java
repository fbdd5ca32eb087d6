package dev.digits.testing;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * MNIST's test set, from its IDX files, gzipped or not, in the folder that
 * {@code MNIST_DIR} names.
 */
public final class Mnist {

	private static final int SIDE = 28;

	private final byte[] pixels;

	private final byte[] labels;

	private Mnist(byte[] pixels, byte[] labels) {
		this.pixels = pixels;
		this.labels = labels;
	}

	public static Mnist test() throws IOException {
		return new Mnist(read("t10k-images-idx3-ubyte", 16), read("t10k-labels-idx1-ubyte", 8));
	}

	private static byte[] read(String name, int header) throws IOException {
		Path folder = Path.of(System.getenv("MNIST_DIR"));
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
