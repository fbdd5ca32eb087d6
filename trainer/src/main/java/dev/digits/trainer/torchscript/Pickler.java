package dev.digits.trainer.torchscript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes the little of Python's pickle protocol 2 that TorchScript needs.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">the
 * opcodes</a>
 */
final class Pickler {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Pickler() {
		opcode(0x80).opcode(2);
	}

	/** A class or function by its module and name. */
	Pickler global(String module, String name) {
		this.out.writeBytes("c%s\n%s\n".formatted(module, name).getBytes(StandardCharsets.US_ASCII));
		return this;
	}

	Pickler string(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		opcode('X').int32(bytes.length);
		this.out.writeBytes(bytes);
		return this;
	}

	Pickler integer(long value) {
		return opcode('J').int32(Math.toIntExact(value));
	}

	Pickler no() {
		return opcode(0x89);
	}

	Pickler mark() {
		return opcode('(');
	}

	/** All since the mark, as a tuple. */
	Pickler tuple() {
		return opcode('t');
	}

	Pickler tuple(long... values) {
		mark();
		for (long value : values) {
			integer(value);
		}
		return tuple();
	}

	Pickler emptyTuple() {
		return opcode(')');
	}

	Pickler emptyDictionary() {
		return opcode('}');
	}

	/** The pairs of key and value since the mark go into the dictionary before it. */
	Pickler setItems() {
		return opcode('u');
	}

	/** Call the function below with the tuple on top. */
	Pickler call() {
		return opcode('R');
	}

	/** Make an object of the class below with the tuple on top. */
	Pickler newObject() {
		return opcode(0x81);
	}

	/** Give the object below the state on top. */
	Pickler build() {
		return opcode('b');
	}

	/** What the tuple on top refers to outside of the pickle. */
	Pickler persistent() {
		return opcode('Q');
	}

	byte[] finish() {
		opcode('.');
		return this.out.toByteArray();
	}

	private Pickler opcode(int code) {
		this.out.write(code);
		return this;
	}

	private Pickler int32(int value) {
		this.out.writeBytes(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
		return this;
	}

}
