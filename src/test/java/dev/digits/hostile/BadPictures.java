package dev.digits.hostile;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.digits.testing.Pictures;

import static dev.digits.hostile.BadRequest.picture;

/**
 * Pictures that are cut off, spoilt, something else as well, or far larger than they
 * look.
 */
final class BadPictures {

	private static final int READ = 200;

	private static final int TOO_LARGE = 413;

	private static final int DAMAGED = 415;

	private static final int NO_DIGIT = 422;

	/** Where the first byte is that may be spoilt and leave the type what it is. */
	private static final int MAGIC = 12;

	private final List<BadRequest> all = new ArrayList<>();

	private final Map<String, byte[]> good = GoodPictures.all();

	private BadPictures() {
	}

	static List<BadRequest> all() {
		BadPictures pictures = new BadPictures();
		pictures.good.forEach((name, bytes) -> {
			pictures.add(name + ", whole", bytes, READ, NO_DIGIT);
			pictures.truncated(name, bytes);
			pictures.flipped(name, bytes);
			pictures.filled(name, bytes);
		});
		pictures.others();
		pictures.polyglots();
		pictures.pngs();
		pictures.jpegs();
		pictures.gifs();
		pictures.bmps();
		pictures.webps();
		pictures.tiffs();
		return pictures.all;
	}

	private void add(String name, byte[] bytes, Integer... statuses) {
		this.all.add(picture(name, () -> bytes, statuses));
	}

	private void truncated(String name, byte[] bytes) {
		for (int tenths = 0; tenths < 10; tenths++) {
			byte[] rest = Arrays.copyOf(bytes, bytes.length * tenths / 10);
			String title = name + ", " + tenths + " tenths of it";
			if (tenths == 0) {
				add(title, rest, 400);
			}
			else {
				// What a file ends with need not be picture.
				add(title, rest, READ, DAMAGED, NO_DIGIT);
			}
		}
	}

	private void flipped(String name, byte[] bytes) {
		Random random = new Random(name.hashCode());
		for (int bits = 1; bits <= 64; bits *= 8) {
			byte[] flipped = bytes.clone();
			for (int i = 0; i < bits; i++) {
				flipped[MAGIC + random.nextInt(bytes.length - MAGIC)] ^= (byte) (1 << random.nextInt(8));
			}
			add(name + ", " + bits + " bits flipped", flipped, READ, TOO_LARGE, DAMAGED, NO_DIGIT);
		}
	}

	private void filled(String name, byte[] bytes) {
		for (int fill : new int[] { 0, 0xFF }) {
			byte[] filled = bytes.clone();
			Arrays.fill(filled, MAGIC, filled.length, (byte) fill);
			add(name + ", all " + fill, filled, DAMAGED, TOO_LARGE);
		}
	}

	private void others() {
		add("text", Bytes.text("I am no picture"), DAMAGED);
		add("one byte", new byte[1], DAMAGED);
		add("a megabyte of nothing", new byte[1 << 20], DAMAGED);
		add("an SVG", Bytes.text("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"),
				DAMAGED);
		add("XML with an entity of another file",
				Bytes.text("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"), DAMAGED);
		add("a PDF", Bytes.text("%PDF-1.7\n"), DAMAGED);
		add("PostScript", Bytes.text("%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file"), DAMAGED);
		add("a Java object", Base64.getDecoder().decode("rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="), DAMAGED);
		add("a class file", new byte[] { (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61 }, DAMAGED);
		add("a ZIP", Bytes.text("PK\u0003\u0004"), DAMAGED);
		add("a HEIC", Bytes.text("\0\0\0\u0018ftypheic\0\0\0\0"), DAMAGED);
		for (String magic : List.of("\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "GIF89a", "BM", "RIFF\0\0\0\0WEBP",
				"II*\0", "MM\0*", "II+\0")) {
			add("nothing but the first bytes of " + magic.trim(), Bytes.text(magic), DAMAGED);
		}
	}

	private void polyglots() {
		byte[] zip = Bytes.text("PK\u0003\u0004\24\0\0\0\0\0PK\u0005\u0006\0\0\0\0\1\0\1\0");
		byte[] html = Bytes.text("<html><script>alert(1)</script></html>");
		for (Map.Entry<String, byte[]> picture : this.good.entrySet()) {
			add(picture.getKey() + " with a ZIP behind", Bytes.join(picture.getValue(), zip), READ, NO_DIGIT);
			add(picture.getKey() + " with a page of HTML behind", Bytes.join(picture.getValue(), html), READ, NO_DIGIT);
			add(picture.getKey() + " behind a page of HTML", Bytes.join(html, picture.getValue()), DAMAGED);
		}
		add("a GIF that is JavaScript", Bytes.join(Bytes.text("GIF89a=1;alert(1)//"), this.good.get("gif")), DAMAGED,
				TOO_LARGE);
		add("a BMP that is JavaScript", Bytes.text("BM=1;alert(1);/*" + "\0".repeat(60) + "*/"), DAMAGED, TOO_LARGE);
		add("a JPEG with HTML in a comment", Bytes.insert(this.good.get("jpeg"), 2, Bytes.jpegSegment(0xFE, html)),
				READ);
		add("a PNG with HTML in its text", Bytes.insert(this.good.get("png"), 33,
				Bytes.pngChunk("tEXt", Bytes.join(Bytes.text("Comment\0"), html))), READ);
		add("a PNG's head and a JPEG's body",
				Bytes.patch(this.good.get("jpeg"), 0, Bytes.text("\u0089PNG\r\n\u001a\n")), DAMAGED);
	}

	private void pngs() {
		byte[] black = Bytes.pngChunk("IDAT", Bytes.deflate(new byte[1 << 20]));
		for (int[] size : new int[][] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { -1, -1 }, { Integer.MIN_VALUE, 1 } }) {
			add("a PNG of %d x %d".formatted(size[0], size[1]),
					Bytes.png(Bytes.pngHeader(size[0], size[1], 8, 0), black), DAMAGED);
		}
		for (int[] size : new int[][] { { 20_001, 1 }, { 1, 20_001 }, { 10_000, 10_000 }, { 65_536, 65_536 },
				{ Integer.MAX_VALUE, Integer.MAX_VALUE }, { Integer.MAX_VALUE, 1 } }) {
			add("a PNG of %d x %d".formatted(size[0], size[1]),
					Bytes.png(Bytes.pngHeader(size[0], size[1], 8, 0), black), TOO_LARGE);
		}
		add("a PNG that ends long before its 49 megapixels", Bytes.png(Bytes.pngHeader(7000, 7000, 16, 6), black),
				DAMAGED);
		this.all.add(picture("a PNG of 49 megapixels in black",
				() -> Pictures.png(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY)), NO_DIGIT));
		add("a PNG with a bomb behind its one pixel",
				Bytes.png(Bytes.pngHeader(1, 1, 8, 0), Bytes.pngChunk("IDAT", zeros(1 << 26))), NO_DIGIT);
		for (String type : List.of("zTXt", "iTXt", "iCCP")) {
			String start = type.equals("iTXt") ? "x\0\1\0\0\0" : "x\0\0";
			add("a PNG with a bomb in " + type, Bytes.insert(this.good.get("png"), 33,
					Bytes.pngChunk(type, Bytes.join(Bytes.text(start), zeros(1 << 26)))), READ);
		}
		add("a PNG of ten thousand chunks", Bytes.insert(this.good.get("png"), 33,
				Bytes.repeat(Bytes.pngChunk("tEXt", Bytes.text("a\0b")), 10_000)), READ);
		add("a PNG whose chunk is longer than any file",
				Bytes.patch(this.good.get("png"), 33, Bytes.big(Integer.MAX_VALUE, 4)), DAMAGED);
		add("a PNG whose chunk has a negative length", Bytes.patch(this.good.get("png"), 33, Bytes.big(-1, 4)),
				DAMAGED);
		add("a PNG of a palette that is not there", Bytes.png(Bytes.pngHeader(64, 64, 8, 3), black), DAMAGED);
		for (int depth : new int[] { 0, 3, 32, 255 }) {
			add("a PNG of " + depth + " bits", Bytes.png(Bytes.pngHeader(64, 64, depth, 0), black), DAMAGED);
		}
		add("a PNG of a colour type that is none", Bytes.png(Bytes.pngHeader(64, 64, 8, 5), black), DAMAGED);
		add("a PNG with an Exif block that is none", Bytes.insert(this.good.get("png"), 33,
				Bytes.pngChunk("eXIf", Bytes.repeat(Bytes.text("II*\0\u0008\0\0\0"), 1000))), READ);
	}

	private void jpegs() {
		byte[] jpeg = this.good.get("jpeg");
		int size = Bytes.find(jpeg, Bytes.big(0xFFC0, 2)) + 5;
		for (int[] lie : new int[][] { { 0, 0 }, { 0, 48 }, { 48, 0 } }) {
			add("a JPEG of %d x %d".formatted(lie[0], lie[1]),
					Bytes.patch(jpeg, size, Bytes.join(Bytes.big(lie[1], 2), Bytes.big(lie[0], 2))), DAMAGED);
		}
		add("a JPEG of 65,535 x 65,535", Bytes.patch(jpeg, size, Bytes.big(0xFFFFFFFFL, 4)), TOO_LARGE);
		add("a JPEG that ends long before its 49 megapixels",
				Bytes.patch(jpeg, size, Bytes.join(Bytes.big(7000, 2), Bytes.big(7000, 2))), DAMAGED);
		add("a JPEG of 255 components", Bytes.patch(jpeg, size + 4, new byte[] { (byte) 255 }), DAMAGED);
		add("a JPEG with a megabyte of metadata",
				Bytes.insert(jpeg, 2, Bytes.repeat(Bytes.jpegSegment(0xE1, new byte[65_000]), 16)), READ);
		add("a JPEG with a colour profile that is none", Bytes.insert(jpeg, 2,
				Bytes.jpegSegment(0xE2, Bytes.join(Bytes.text("ICC_PROFILE\0\1\1"), new byte[60_000]))), READ);
		add("a JPEG with the first of 255 parts of a profile",
				Bytes.insert(jpeg, 2,
						Bytes.jpegSegment(0xE2, Bytes.join(Bytes.text("ICC_PROFILE\0\1\u00ff"), new byte[60_000]))),
				READ);
		add("a JPEG with an Exif directory that points at itself",
				Bytes.insert(jpeg, 2,
						Bytes.jpegSegment(0xE1,
								Bytes.join(Bytes.text("Exif\0\0"), new Tiff(1, 1, new byte[1]).next(9).bytes()))),
				READ);
		add("a JPEG with an Exif value of four gigabytes",
				Bytes
					.insert(jpeg, 2,
							Bytes.jpegSegment(0xE1,
									Bytes.join(Bytes.text("Exif\0\0"),
											new Tiff(1, 1, new byte[1]).entry(0x0112, 3, 0xFFFFFFFFL, 0).bytes()))),
				READ);
		add("a JPEG of ten thousand comments",
				Bytes.insert(jpeg, 2, Bytes.repeat(Bytes.jpegSegment(0xFE, Bytes.text("x")), 10_000)), READ);
		add("a JPEG without tables", Bytes.join(Arrays.copyOf(jpeg, 2),
				Arrays.copyOfRange(jpeg, Bytes.find(jpeg, Bytes.big(0xFFC0, 2)), jpeg.length)), DAMAGED);
		add("a JPEG of one start and nothing else", Bytes.repeat(Bytes.big(0xFFD8, 2), 1000), DAMAGED);
		this.all.add(picture("a JPEG of ten thousand scans", () -> scans(10_000), DAMAGED));
		this.all.add(picture("a JPEG of ten thousand scans, coded arithmetically", () -> {
			byte[] scans = scans(10_000);
			return Bytes.patch(scans, Bytes.find(scans, Bytes.big(0xFFC2, 2)), Bytes.big(0xFFCA, 2));
		}, DAMAGED));
	}

	/** Each scan is short and costs a walk over all of the picture. */
	private static byte[] scans(int count) {
		byte[] jpeg = GoodPictures.blankProgressiveJpeg(4000);
		int last = jpeg.length - 2;
		int start = last;
		while (jpeg[start] != (byte) 0xFF || jpeg[start + 1] != (byte) 0xDA) {
			start--;
		}
		return Bytes.insert(jpeg, last, Bytes.repeat(Arrays.copyOfRange(jpeg, start, last), count));
	}

	private void gifs() {
		byte[] gif = this.good.get("gif");
		int frame = Bytes.find(gif, Bytes.join(Bytes.text(",\0\0\0\0"), Bytes.little(GoodPictures.SIDE, 2)));
		add("a GIF of 0 x 0", Bytes.patch(gif, frame + 5, new byte[4]), DAMAGED);
		add("a GIF of 65,535 x 65,535", Bytes.patch(gif, frame + 5, Bytes.little(-1, 4)), TOO_LARGE);
		add("a GIF that ends long before its 49 megapixels",
				Bytes.patch(gif, frame + 5, Bytes.join(Bytes.little(7000, 2), Bytes.little(7000, 2))), DAMAGED,
				NO_DIGIT);
		add("a GIF on a screen of 65,535 x 65,535", Bytes.patch(gif, 6, Bytes.little(-1, 4)), READ, TOO_LARGE);
		add("a GIF with a frame outside of the screen", Bytes.patch(gif, frame + 1, Bytes.little(-1, 4)), READ,
				DAMAGED);
		byte[] picture = Arrays.copyOfRange(gif, frame, gif.length - 1);
		add("a GIF of ten thousand frames", Bytes.insert(gif, gif.length - 1, Bytes.repeat(picture, 10_000)), READ);
		add("a GIF with a comment of ten megabytes",
				Bytes.insert(gif, frame,
						Bytes.join(Bytes.text("!\u00fe"),
								Bytes.repeat(Bytes.join(new byte[] { -1 }, new byte[255]), 40_000), new byte[1])),
				DAMAGED);
		add("a GIF with a comment that never ends",
				Bytes.join(Arrays.copyOf(gif, frame), Bytes.text("!\u00fe"), Bytes.repeat(new byte[] { -1 }, 1 << 20)),
				DAMAGED);
		add("a GIF of LZW codes of 255 bits", Bytes.patch(gif, frame + 10, new byte[] { -1 }), DAMAGED);
		add("a GIF without a frame", Bytes.join(Arrays.copyOf(gif, frame), Bytes.text(";")), DAMAGED);
	}

	private void bmps() {
		byte[] bmp = this.good.get("bmp");
		for (int[] size : new int[][] { { 0, 0 }, { -1, 48 }, { Integer.MIN_VALUE, Integer.MIN_VALUE } }) {
			add("a BMP of %d x %d".formatted(size[0], size[1]),
					Bytes.patch(bmp, 18, Bytes.join(Bytes.little(size[0], 4), Bytes.little(size[1], 4))), DAMAGED);
		}
		add("a BMP of 2,147,483,647 x 2,147,483,647", Bytes.patch(bmp, 18,
				Bytes.join(Bytes.little(Integer.MAX_VALUE, 4), Bytes.little(Integer.MAX_VALUE, 4))), DAMAGED);
		add("a BMP that ends long before its 49 megapixels",
				Bytes.patch(bmp, 18, Bytes.join(Bytes.little(7000, 4), Bytes.little(7000, 4))), DAMAGED);
		add("a BMP from bottom to top", Bytes.patch(bmp, 22, Bytes.little(-GoodPictures.SIDE, 4)), READ);
		byte[] palette = this.good.get("bmp with a palette");
		for (long colours : new long[] { Integer.MAX_VALUE, -1, 0x3FFFFFFF, 1 << 24 }) {
			add("a BMP of %d colours".formatted(colours), Bytes.patch(palette, 46, Bytes.little(colours, 4)), READ,
					DAMAGED);
		}
		add("a BMP whose pixels are beyond the file", Bytes.patch(bmp, 10, Bytes.little(Integer.MAX_VALUE, 4)),
				DAMAGED);
		add("a BMP whose pixels are before the file", Bytes.patch(bmp, 10, Bytes.little(-1, 4)), READ, DAMAGED);
		add("a BMP with a header of two gigabytes", Bytes.patch(bmp, 14, Bytes.little(Integer.MAX_VALUE, 4)), DAMAGED);
		for (int compression = 1; compression <= 6; compression++) {
			add("a BMP that says compression " + compression, Bytes.patch(bmp, 30, Bytes.little(compression, 4)), READ,
					DAMAGED, NO_DIGIT);
		}
		add("a BMP of 65,535 bits", Bytes.patch(bmp, 28, Bytes.little(-1, 2)), DAMAGED);
	}

	private void webps() {
		byte[] small = GoodPictures.lossless();
		byte[] huge = Bytes.riffChunk("VP8L", GoodPictures.losslessHeader(16_384, 16_384).write(0, 32).bytes());
		add("a WebP of 16,384 x 16,384", GoodPictures.webp(huge), TOO_LARGE);
		add("a WebP of 16,383 x 16,383, lossy", GoodPictures.webp(GoodPictures.lossy(16_383, 16_383, new byte[64])),
				TOO_LARGE);
		add("a WebP of 0 x 0, lossy", GoodPictures.webp(GoodPictures.lossy(0, 0, new byte[64])), DAMAGED);
		add("a WebP canvas of 16,777,216 x 16,777,216",
				GoodPictures.webp(GoodPictures.extended(0, 1 << 24, 1 << 24), small), DAMAGED);
		add("a WebP larger than its canvas", GoodPictures.webp(GoodPictures.extended(0, 48, 48), huge), DAMAGED,
				TOO_LARGE);
		add("a WebP larger than its canvas, lossy",
				GoodPictures.webp(GoodPictures.extended(0, 48, 48), GoodPictures.lossy(16_383, 16_383, new byte[64])),
				DAMAGED, TOO_LARGE);
		add("a WebP that ends long before its 49 megapixels",
				GoodPictures
					.webp(Bytes.riffChunk("VP8L", GoodPictures.losslessHeader(7000, 7000).write(0, 32).bytes())),
				DAMAGED);
		add("a WebP of a million transforms", GoodPictures.webp(Bytes.riffChunk("VP8L", transforms(1_000_000))),
				DAMAGED);
		add("a WebP whose first frame is of 16,777,216 x 16,777,216",
				Bytes.patch(this.good.get("webp, animated"), 58, Bytes.repeat(new byte[] { -1 }, 6)), DAMAGED,
				TOO_LARGE);
		add("a WebP in a WebP", Bytes.riff(Bytes.riffChunk("VP8X", Bytes.riff(small))), DAMAGED);
		add("a WebP without pictures", Bytes.riff(), DAMAGED);
		add("a WebP canvas without a picture", Bytes.riff(GoodPictures.extended(0, 48, 48)), DAMAGED, NO_DIGIT);
		add("a WebP with a chunk of four gigabytes",
				Bytes.patch(GoodPictures.webp(small), 16, Bytes.little(0xFFFFFFFFL, 4)), READ, DAMAGED);
		add("a WebP of ten thousand chunks", GoodPictures.webp(GoodPictures.extended(0, 48, 48),
				Bytes.repeat(Bytes.riffChunk("XXXX", new byte[2]), 10_000), small), READ);
		add("a WebP with a colour profile that is none", GoodPictures.webp(GoodPictures.extended(0x20, 48, 48),
				Bytes.riffChunk("ICCP", new byte[100_000]), small), READ, DAMAGED);
	}

	private static byte[] transforms(int count) {
		BitWriter bits = GoodPictures.losslessHeader(48, 48);
		for (int transform = 0; transform < count; transform++) {
			bits.write(0b101, 3);
		}
		return bits.write(0, 32).write(0, 32).bytes();
	}

	private void tiffs() {
		byte[] pixels = new byte[2304];
		for (int[] size : new int[][] { { 0, 0 }, { 0, 48 }, { -1, -1 } }) {
			add("a TIFF of %d x %d".formatted(size[0], size[1]), new Tiff(size[0], size[1], pixels).bytes(), DAMAGED,
					TOO_LARGE);
		}
		add("a TIFF of 65,535 x 65,535", new Tiff(65_535, 65_535, pixels).bytes(), TOO_LARGE);
		add("a TIFF that ends long before its 49 megapixels", new Tiff(7000, 7000, pixels).bytes(), DAMAGED);
		add("a TIFF of 65,535 samples a pixel", tiff(pixels).tag(Tiff.SAMPLES, 65_535).bytes(), DAMAGED);
		add("a TIFF of no sample", tiff(pixels).tag(Tiff.SAMPLES, 0).bytes(), DAMAGED, NO_DIGIT);
		for (int bits : new int[] { 0, 3, 64, 65_535 }) {
			add("a TIFF of " + bits + " bits", tiff(pixels).tag(Tiff.BITS, bits).bytes(), DAMAGED, NO_DIGIT);
		}
		add("a TIFF whose strip is beyond the file", tiff(pixels).tag(Tiff.STRIP_OFFSETS, 0x7FFFFFFF).bytes(), DAMAGED);
		add("a TIFF whose strip is four gigabytes", tiff(pixels).tag(Tiff.STRIP_BYTES, 0xFFFFFFFFL).bytes(), NO_DIGIT,
				DAMAGED);
		add("a TIFF of four thousand million strips", tiff(pixels).entry(Tiff.STRIP_OFFSETS, 4, 0xFFFFFFFFL, 8).bytes(),
				DAMAGED);
		add("a TIFF of two thousand million bytes of text", tiff(pixels).entry(270, 2, Integer.MAX_VALUE, 8).bytes(),
				NO_DIGIT, DAMAGED);
		add("a TIFF of rows that are no number", tiff(pixels).tag(Tiff.ROWS_PER_STRIP, 0).bytes(), NO_DIGIT, DAMAGED);
		add("a TIFF without a width", tiff(pixels).without(Tiff.WIDTH).bytes(), DAMAGED);
		add("a TIFF whose directory follows itself", tiff(pixels).next(tiff(pixels).directory()).bytes(), NO_DIGIT,
				DAMAGED);
		add("a TIFF whose directory is beyond the file", Bytes.patch(tiff(pixels).bytes(), 4, Bytes.little(-1, 4)),
				DAMAGED);
		add("a TIFF whose part is itself", tiff(pixels).tag(330, tiff(pixels).directory()).bytes(), NO_DIGIT, DAMAGED);
		add("a TIFF whose Exif is itself", tiff(pixels).tag(34_665, tiff(pixels).directory()).bytes(), NO_DIGIT,
				DAMAGED);
		add("a TIFF of a tile of 65,535 x 65,535",
				tiff(pixels).tag(322, 65_535).tag(323, 65_535).tag(324, 8).tag(325, 2304).bytes(), TOO_LARGE);
		for (int compression : new int[] { 0, 2, 3, 4, 5, 6, 7, 8, 32_773, 34_712, 50_001, 65_535 }) {
			add("a TIFF that says compression " + compression, tiff(pixels).tag(Tiff.COMPRESSION, compression).bytes(),
					DAMAGED, NO_DIGIT);
		}
		this.all.add(picture("a TIFF of 49 megapixels in black",
				() -> new Tiff(7000, 7000, zeros(49_000_000)).tag(Tiff.COMPRESSION, 8).bytes(), NO_DIGIT));
		this.all.add(picture("a TIFF of 16 megapixels of 64 bits",
				() -> new Tiff(4000, 4000, zeros(128_000_000)).tag(Tiff.COMPRESSION, 8)
					.tag(Tiff.BITS, 64)
					.tag(339, 3)
					.bytes(),
				DAMAGED));
		add("a TIFF whose strip is a huge JPEG",
				new Tiff(48, 48,
						Bytes.patch(this.good.get("jpeg"), Bytes.find(this.good.get("jpeg"), Bytes.big(0xFFC0, 2)) + 5,
								Bytes.big(0x4E204E20, 4)))
					.tag(Tiff.COMPRESSION, 7)
					.bytes(),
				DAMAGED, TOO_LARGE, NO_DIGIT);
		this.all.add(picture("a TIFF whose strip is a JPEG of ten thousand scans",
				() -> new Tiff(4000, 4000, scans(10_000)).tag(Tiff.COMPRESSION, 7).bytes(), DAMAGED));
		add("a TIFF of 65,535 directory entries",
				Bytes.join(Bytes.text("II*\0\u0008\0\0\0"), Bytes.little(-1, 2), new byte[65_535 * 12]), DAMAGED);
	}

	private static Tiff tiff(byte[] pixels) {
		return new Tiff(48, 48, pixels);
	}

	private static byte[] zeros(int count) {
		return Bytes.deflate(new byte[count]);
	}

}
