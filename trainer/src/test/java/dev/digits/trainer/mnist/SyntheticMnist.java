package dev.digits.trainer.mnist;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A data set in MNIST's form that is learnt in a second: each digit is two bars at a
 * distance of its own, in noise, between the corners of a box.
 */
public final class SyntheticMnist {

	/** How many pictures there are to train with. */
	public static final int TRAINING = 360;

	/** How many pictures there are to test with. */
	public static final int TEST = 60;

	private SyntheticMnist() {
	}

	/**
	 * Write the four files.
	 * @param folder where to
	 * @return the folder
	 */
	public static Path write(Path folder) {
		write(folder.resolve("train-images-idx3-ubyte"), images(TRAINING, 28));
		write(folder.resolve("train-labels-idx1-ubyte"), labels(TRAINING));
		write(folder.resolve("t10k-images-idx3-ubyte"), images(TEST, 28));
		write(folder.resolve("t10k-labels-idx1-ubyte"), labels(TEST));
		return folder;
	}

	/**
	 * Write what could be the test pictures, spoilt.
	 * @param folder where to
	 * @param corruptions how, one file of the same pictures for each
	 * @return the folder
	 */
	public static Path writeCorrupted(Path folder, String... corruptions) {
		for (String corruption : corruptions) {
			write(folder.resolve(corruption + "-images-idx3-ubyte"), images(TEST, 28));
		}
		writeLabels(folder.resolve("labels-idx1-ubyte"), TEST);
		return folder;
	}

	/**
	 * Write labels alone.
	 * @param file where to
	 * @param count how many
	 */
	public static void writeLabels(Path file, int count) {
		write(file, labels(count));
	}

	static byte[] images(int count, int side) {
		Random random = new Random(count);
		byte[] pixels = new byte[count * side * side];
		for (int picture = 0; picture < count; picture++) {
			int centre = picture * side * side + 14 * side + 14;
			for (int y = -9; y <= 0; y++) {
				for (int x = -9; x <= 9; x++) {
					boolean corner = y == -9 && Math.abs(x) == 9;
					boolean bar = -y == picture % 10 && Math.abs(x) < 8;
					int ink = corner ? 255 : random.nextInt(60) + (bar ? 180 : 0);
					// Alike on both sides, so that the centre of mass is the middle.
					pixels[centre + y * side + x] = (byte) ink;
					pixels[centre - y * side - x] = (byte) ink;
				}
			}
		}
		return idx(0x0803, pixels, count, side, side);
	}

	static byte[] labels(int count) {
		byte[] labels = new byte[count];
		for (int i = 0; i < count; i++) {
			labels[i] = (byte) (i % 10);
		}
		return idx(0x0801, labels, count);
	}

	static byte[] idx(int magic, byte[] values, int... dimensions) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(magic);
			for (int dimension : dimensions) {
				out.writeInt(dimension);
			}
			out.write(values);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static void write(Path file, byte[] content) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
