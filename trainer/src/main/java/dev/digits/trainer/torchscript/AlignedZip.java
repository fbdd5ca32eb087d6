package dev.digits.trainer.torchscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file as PyTorch maps it into memory: nothing compressed, every entry's bytes
 * beginning at a multiple of 64. The same entries give the same bytes.
 */
final class AlignedZip {

	private static final int ALIGNMENT = 64;

	private static final int LOCAL_HEADER = 30;

	private static final int EXTRA_HEADER = 4;

	/** PyTorch's own identifier of a padding field. */
	private static final short PADDING = 0x4246;

	/**
	 * Some time, always the same. Java takes the very first that a zip file can state for
	 * an earlier one, and would add a field for it.
	 */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final ZipOutputStream zip = new ZipOutputStream(this.bytes);

	private final String folder;

	/**
	 * An empty file.
	 * @param folder the folder that all entries lie in
	 */
	AlignedZip(String folder) {
		this.folder = folder;
	}

	void add(String name, String content) throws IOException {
		add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	void add(String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(this.folder + "/" + name);
		CRC32 sum = new CRC32();
		sum.update(content);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(sum.getValue());
		entry.setTimeLocal(TIME);
		entry.setExtra(padding(entry.getName()));
		this.zip.putNextEntry(entry);
		this.zip.write(content);
		this.zip.closeEntry();
		this.zip.flush();
	}

	private byte[] padding(String name) {
		int start = this.bytes.size() + LOCAL_HEADER + name.getBytes(StandardCharsets.UTF_8).length + EXTRA_HEADER;
		int length = Math.floorMod(-start, ALIGNMENT);
		return ByteBuffer.allocate(EXTRA_HEADER + length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putShort(PADDING)
			.putShort((short) length)
			.array();
	}

	byte[] finish() throws IOException {
		this.zip.close();
		return this.bytes.toByteArray();
	}

}
