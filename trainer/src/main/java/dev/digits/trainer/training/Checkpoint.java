package dev.digits.trainer.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import dev.digits.trainer.network.Tensor;

/**
 * All that a training needs to go on as if it had never stopped.
 *
 * @param fingerprint what the training was asked to do; only the same may resume
 * @param history what has happened so far, in JSON
 * @param state the network and its optimizer
 */
public record Checkpoint(String fingerprint, String history, LearningState state) {

	/** The last character counts the changes of the format. */
	private static final String MAGIC = "digit-trainer checkpoint 3";

	/**
	 * Write it, aside first, so that a checkpoint is always whole.
	 * @param file where; replaced if it is there
	 * @throws IOException if that fails
	 */
	public void write(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Path aside = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.write(aside, bytes());
			Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(aside);
		}
	}

	/** The content and its checksum. */
	private byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			write(out);
			out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
			return bytes.toByteArray();
		}
	}

	private static long checksum(byte[] bytes, int length) {
		CRC32 sum = new CRC32();
		sum.update(bytes, 0, length);
		return sum.getValue();
	}

	private void write(DataOutputStream out) throws IOException {
		out.writeUTF(MAGIC);
		out.writeUTF(this.fingerprint);
		byte[] history = this.history.getBytes(StandardCharsets.UTF_8);
		out.writeInt(history.length);
		out.write(history);
		write(out, this.state.weights());
		write(out, this.state.average());
		out.writeInt(this.state.optimizer().steps());
		write(out, this.state.optimizer().means());
		write(out, this.state.optimizer().variances());
	}

	private static void write(DataOutputStream out, List<Tensor> tensors) throws IOException {
		out.writeInt(tensors.size());
		for (Tensor tensor : tensors) {
			out.writeInt(tensor.shape().length);
			for (long dimension : tensor.shape()) {
				out.writeLong(dimension);
			}
			out.writeInt(tensor.values().length);
			for (float value : tensor.values()) {
				out.writeFloat(value);
			}
		}
	}

	/**
	 * Read a checkpoint back.
	 * @param file where it was written
	 * @return the checkpoint
	 * @throws IOException if it is missing or damaged, in a sentence
	 */
	public static Checkpoint read(Path file) throws IOException {
		if (Files.notExists(file)) {
			throw new IOException(
					"There is nothing to resume: no checkpoint %s. Train without --resume.".formatted(file));
		}
		byte[] bytes = Files.readAllBytes(file);
		int length = bytes.length - Long.BYTES;
		if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != checksum(bytes, length)) {
			throw new IOException("The checkpoint %s is damaged. Train without --resume.".formatted(file));
		}
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			if (!MAGIC.equals(in.readUTF())) {
				throw new IOException(
						"The checkpoint %s is of another trainer. Train without --resume.".formatted(file));
			}
			return new Checkpoint(in.readUTF(), history(in), state(in));
		}
	}

	private static String history(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
	}

	private static LearningState state(DataInputStream in) throws IOException {
		List<Tensor> weights = tensors(in);
		List<Tensor> average = tensors(in);
		return new LearningState(weights, average, new AdamW.State(in.readInt(), tensors(in), tensors(in)));
	}

	private static List<Tensor> tensors(DataInputStream in) throws IOException {
		List<Tensor> tensors = new ArrayList<>();
		int count = in.readInt();
		for (int i = 0; i < count; i++) {
			long[] shape = new long[in.readInt()];
			for (int j = 0; j < shape.length; j++) {
				shape[j] = in.readLong();
			}
			float[] values = new float[in.readInt()];
			for (int j = 0; j < values.length; j++) {
				values[j] = in.readFloat();
			}
			tensors.add(new Tensor(shape, values));
		}
		return tensors;
	}

}
