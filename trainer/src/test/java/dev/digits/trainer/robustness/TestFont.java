package dev.digits.trainer.robustness;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The least that a TrueType font can be: each letter is a box.
 *
 * @param name its full name
 * @param letters which it has
 * @param smallCapitals whether small letters look as capitals do
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/">The OpenType
 * specification</a>
 */
public record TestFont(String name, String letters, boolean smallCapitals) {

	private static final int EM = 1000;

	public static TestFont named(String name) {
		return new TestFont(name, LetterFonts.CAPITALS + LetterFonts.SMALL, false);
	}

	TestFont withLetters(String only) {
		return new TestFont(this.name, only, this.smallCapitals);
	}

	TestFont withSmallCapitals() {
		return new TestFont(this.name, this.letters, true);
	}

	public void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, bytes());
	}

	private byte[] bytes() throws IOException {
		int glyphs = this.letters.length() + 1;
		Table glyf = new Table();
		Table loca = new Table();
		Table hmtx = new Table();
		for (int glyph = 0; glyph < glyphs; glyph++) {
			loca.ints(glyf.size());
			hmtx.shorts(EM, 0);
			// Glyph 0 stands for what is missing, and is empty.
			if (glyph > 0) {
				box(glyf, this.letters.charAt(glyph - 1));
			}
		}
		loca.ints(glyf.size());
		Map<String, Table> tables = new TreeMap<>();
		tables.put("cmap", cmap());
		tables.put("glyf", glyf);
		tables.put("head",
				new Table().ints(0x10000, 0x10000, 0, 0x5F0F3CF5)
					.shorts(0, EM)
					.ints(0, 0, 0, 0)
					.shorts(0, 0, EM, EM, 0, 8, 2, 1, 0));
		tables.put("hhea",
				new Table().ints(0x10000).shorts(800, -200, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, glyphs));
		tables.put("hmtx", hmtx);
		tables.put("loca", loca);
		tables.put("maxp", new Table().ints(0x10000).shorts(glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
		tables.put("name", names());
		tables.put("post", new Table().ints(0x30000, 0, 0, 0, 0, 0, 0, 0));
		return file(tables);
	}

	/** Wider from letter to letter; small ones are low, and the p hangs. */
	private void box(Table glyf, char letter) throws IOException {
		boolean small = Character.isLowerCase(letter) && !this.smallCapitals;
		int width = 300 + 20 * (Character.toUpperCase(letter) - 'A');
		int bottom = (small && letter == 'p') ? -200 : 0;
		int top = small ? 500 : 700;
		glyf.shorts(1, 0, bottom, width, top, 3, 0).bytes(1, 1, 1, 1);
		glyf.shorts(0, 0, width, 0).shorts(bottom, top - bottom, 0, bottom - top);
	}

	/** Format 4: a segment for each letter, and the last one that must be there. */
	private Table cmap() throws IOException {
		int[] sorted = this.letters.chars().sorted().toArray();
		int segments = sorted.length + 1;
		Table cmap = new Table().shorts(0, 1, 3, 1).ints(12).shorts(4, 16 + 8 * segments, 0, 2 * segments, 0, 0, 0);
		cmap.shorts(sorted).shorts(0xFFFF, 0).shorts(sorted).shorts(0xFFFF);
		cmap.shorts(Arrays.stream(sorted).map((letter) -> this.letters.indexOf(letter) + 1 - letter).toArray());
		return cmap.shorts(1).shorts(new int[segments]);
	}

	/** Family, style and full name, for Windows in English. */
	private Table names() throws IOException {
		byte[] text = this.name.getBytes(StandardCharsets.UTF_16BE);
		Table names = new Table().shorts(0, 3, 6 + 3 * 12);
		for (int id : new int[] { 1, 4, 6 }) {
			names.shorts(3, 1, 0x409, id, text.length, 0);
		}
		for (byte part : text) {
			names.bytes(part);
		}
		return names;
	}

	private static byte[] file(Map<String, Table> tables) throws IOException {
		Table file = new Table().ints(0x10000).shorts(tables.size(), 128, 3, 16 * tables.size() - 128);
		int offset = 12 + 16 * tables.size();
		for (Map.Entry<String, Table> table : tables.entrySet()) {
			for (byte part : table.getKey().getBytes(StandardCharsets.US_ASCII)) {
				file.bytes(part);
			}
			file.ints(0, offset, table.getValue().size());
			offset += table.getValue().padded().length;
		}
		for (Table table : tables.values()) {
			for (byte part : table.padded()) {
				file.bytes(part);
			}
		}
		return file.padded();
	}

	/**
	 * Numbers, the highest byte first.
	 */
	private static final class Table {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final DataOutputStream out = new DataOutputStream(this.bytes);

		Table bytes(int... values) throws IOException {
			for (int value : values) {
				this.out.writeByte(value);
			}
			return this;
		}

		Table shorts(int... values) throws IOException {
			for (int value : values) {
				this.out.writeShort(value);
			}
			return this;
		}

		Table ints(int... values) throws IOException {
			for (int value : values) {
				this.out.writeInt(value);
			}
			return this;
		}

		int size() {
			return this.bytes.size();
		}

		/** Each table begins at a multiple of four bytes. */
		byte[] padded() {
			return Arrays.copyOf(this.bytes.toByteArray(), (size() + 3) / 4 * 4);
		}

	}

}
