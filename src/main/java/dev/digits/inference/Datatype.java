package dev.digits.inference;

import java.nio.ByteBuffer;

/**
 * The protocol's names for the types of a tensor's elements, as far as they are needed
 * here, and how Triton's binary extension lays them out: little-endian, nothing between
 * them.
 *
 * @see <a href=
 * "https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_binary_data.md">
 * Binary Tensor Data Extension</a>
 */
enum Datatype {

	BOOL(1),

	UINT8(1),

	INT64(Long.BYTES),

	FP32(Float.BYTES);

	private final int bytes;

	Datatype(int bytes) {
		this.bytes = bytes;
	}

	/** How many bytes an element has. */
	int bytes() {
		return this.bytes;
	}

	/** Reads the next element of a tensor. */
	float get(ByteBuffer buffer) {
		return switch (this) {
			case BOOL, UINT8 -> buffer.get() & 0xFF;
			case INT64 -> buffer.getLong();
			case FP32 -> buffer.getFloat();
		};
	}

	/** Writes the next element of a tensor: a {@code Boolean} or a number. */
	void put(ByteBuffer buffer, Object value) {
		switch (this) {
			case BOOL -> buffer.put((byte) ((Boolean) value ? 1 : 0));
			case UINT8 -> buffer.put(((Number) value).byteValue());
			case INT64 -> buffer.putLong(((Number) value).longValue());
			case FP32 -> buffer.putFloat(((Number) value).floatValue());
		}
	}

}
