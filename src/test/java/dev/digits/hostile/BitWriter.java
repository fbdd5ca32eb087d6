package dev.digits.hostile;

import java.io.ByteArrayOutputStream;

/**
 * Writes bits, the lowest first, as lossless WebP has them.
 */
final class BitWriter {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private int current;

	private int used;

	BitWriter write(int value, int bits) {
		for (int bit = 0; bit < bits; bit++) {
			this.current |= (value >> bit & 1) << this.used++;
			if (this.used == 8) {
				flush();
			}
		}
		return this;
	}

	byte[] bytes() {
		if (this.used > 0) {
			flush();
		}
		return this.bytes.toByteArray();
	}

	private void flush() {
		this.bytes.write(this.current);
		this.current = 0;
		this.used = 0;
	}

}
