package dev.digits.trainer.glyph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class WoffTests {

	private static final byte[] LONG = "a".repeat(1000).getBytes(StandardCharsets.US_ASCII);

	private static final byte[] SHORT = { 1, 2, 3 };

	@Test
	void unpacksCompressedAndStoredTables() throws IOException {
		ByteBuffer font = ByteBuffer.wrap(Woff.unpack(woff()));

		assertThat(font.getInt(0)).isEqualTo(0x00010000);
		assertThat(font.getShort(4)).isEqualTo((short) 2);
		assertThat(table(font, 0)).isEqualTo(LONG);
		assertThat(table(font, 1)).isEqualTo(SHORT);
	}

	@Test
	void refusesWhatIsNoFont() {
		assertThatIOException().isThrownBy(
				() -> Woff.unpack("no font at all, but long enough for a header".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void refusesAFontThatEndsEarly() {
		byte[] woff = woff();

		assertThatIOException().isThrownBy(() -> Woff.unpack(Arrays.copyOf(woff, 90)));
	}

	private static byte[] table(ByteBuffer font, int number) {
		int entry = 12 + 16 * number;
		int offset = font.getInt(entry + 8);
		return Arrays.copyOfRange(font.array(), offset, offset + font.getInt(entry + 12));
	}

	private static byte[] woff() {
		Deflater deflater = new Deflater();
		deflater.setInput(LONG);
		deflater.finish();
		byte[] packed = new byte[200];
		int length = deflater.deflate(packed);
		deflater.end();
		int first = 44 + 2 * 20;
		int second = (first + length + 3) / 4 * 4;
		ByteBuffer woff = ByteBuffer.allocate(second + 4);
		woff.putInt(0x774F4646).putInt(0x00010000).putInt(woff.capacity()).putShort((short) 2);
		woff.position(44);
		woff.putInt(0x61616161).putInt(first).putInt(length).putInt(LONG.length).putInt(0);
		woff.putInt(0x62626262).putInt(second).putInt(SHORT.length).putInt(SHORT.length).putInt(0);
		woff.position(first);
		woff.put(packed, 0, length);
		woff.position(second);
		woff.put(SHORT);
		return woff.array();
	}

}
