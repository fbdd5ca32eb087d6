package dev.digits.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

import static dev.digits.hostile.BadRequest.of;
import static dev.digits.hostile.BadRequest.shown;

/**
 * Forms that are cut off, nested, crowded, or not forms at all.
 */
final class BadForms {

	private static final String IMAGE = "Content-Disposition: form-data; name=\"image\"; filename=\"zero.png\"\r\n\r\n";

	private static final String MULTIPART = "multipart/form-data; boundary=XX";

	private final List<BadRequest> all = new ArrayList<>();

	private final byte[] png = GoodPictures.all().get("png");

	private BadForms() {
	}

	static List<BadRequest> all() {
		BadForms forms = new BadForms();
		forms.truncated();
		forms.boundaries();
		forms.parts();
		forms.names();
		forms.nested();
		forms.types();
		forms.large();
		forms.batches();
		return forms.all;
	}

	private void add(String name, String type, byte[] body, Integer... statuses) {
		this.all.add(new BadRequest(name, () -> BadRequest.posted(type, body), Set.of(statuses)));
	}

	private void add(String name, byte[] body, Integer... statuses) {
		add(name, MULTIPART, body, statuses);
	}

	private void addLarge(String name, Supplier<byte[]> request, Integer... statuses) {
		this.all.add(new BadRequest(name, request, Set.of(statuses)));
	}

	private byte[] part(String headers) {
		return Bytes.join(Bytes.text("--XX\r\n" + headers), this.png, Bytes.text("\r\n"));
	}

	private static byte[] end() {
		return Bytes.text("--XX--\r\n");
	}

	private byte[] form(String headers) {
		return Bytes.join(part(headers), end());
	}

	private void truncated() {
		byte[] form = form(IMAGE);
		for (int tenths = 0; tenths < 10; tenths++) {
			byte[] rest = Arrays.copyOf(form, form.length * tenths / 10);
			add("a form, " + tenths + " tenths of it", rest, 400);
			addLarge("a form that breaks off after " + tenths + " tenths", () -> of(
					"POST /predict HTTP/1.1\r\nContent-Type: " + MULTIPART + "\r\nContent-Length: " + form.length,
					rest), 400);
		}
		add("a form without its last two hyphens", Arrays.copyOf(form, form.length - 4), 400);
	}

	private void boundaries() {
		byte[] form = form(IMAGE);
		add("a form without a boundary", "multipart/form-data", form, 400);
		add("a form with an empty boundary", "multipart/form-data; boundary=", form, 400);
		add("a form with an empty boundary in quotes", "multipart/form-data; boundary=\"\"", form, 400);
		add("a form with another boundary", "multipart/form-data; boundary=YY", form, 400);
		add("a form with two boundaries", "multipart/form-data; boundary=YY; boundary=XX", form, 200, 400);
		add("a form with a boundary of ten thousand letters", "multipart/form-data; boundary=" + "X".repeat(10_000),
				form, 431);
		add("a form with a boundary of a thousand letters", "multipart/form-data; boundary=" + "X".repeat(1_000), form,
				400);
		add("a form with a boundary in open quotes", "multipart/form-data; boundary=\"XX", form, 200, 400, 415);
		add("a form with a boundary that starts in every line", Bytes.repeat(Bytes.text("\r\n--X"), 100_000), 400);
		add("nothing but boundaries", Bytes.repeat(Bytes.text("--XX\r\n"), 100_000), 400);
		add("nothing but the end", end(), 400);
		add("a form of zeros", new byte[100_000], 400);
		add("a form with line feeds alone",
				Bytes.join(Bytes.text("--XX\n" + IMAGE.replace("\r", "")), this.png, Bytes.text("\n--XX--\n")), 200,
				400);
		add("a form behind a preamble", Bytes.join(Bytes.text("hello\r\n"), form), 200);
		add("a form before an epilogue", Bytes.join(form, new byte[10_000]), 200);
	}

	private void parts() {
		byte[] text = Bytes.text("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n");
		add("ten thousand parts", Bytes.join(Bytes.repeat(text, 10_000), end()), 400);
		add("a picture behind ten thousand parts", Bytes.join(Bytes.repeat(text, 10_000), form(IMAGE)), 400);
		add("ten thousand pictures", Bytes.join(Bytes.repeat(part(IMAGE), 10_000), end()), 400);
		add("a picture behind fifty parts", Bytes.join(Bytes.repeat(text, 50), form(IMAGE)), 200);
		add("two pictures", Bytes.join(part(IMAGE), form(IMAGE)), 400);
		add("the same picture as text and as a file",
				Bytes.join(part("Content-Disposition: form-data; name=\"image\"\r\n\r\n"), form(IMAGE)), 200, 400);
		add("a part without headers", form("\r\n"), 400);
		add("a part without a disposition", form("Content-Type: image/png\r\n\r\n"), 400);
		add("a part with two dispositions", form(IMAGE.replace("\r\n\r\n", "\r\n") + IMAGE), 200, 400);
		add("a part that is no form data", form(IMAGE.replace("form-data", "attachment")), 200, 400);
		add("a part whose header never ends", form("X: " + "a".repeat(100_000)), 400);
		add("a part of ten thousand headers", form("X: y\r\n".repeat(10_000) + IMAGE), 400);
		add("a part with a header without a colon", form("nonsense\r\n" + IMAGE), 200, 400);
		add("a part with a folded header", form(IMAGE.replace("; filename", ";\r\n filename")), 200, 400);
		add("a part with a NUL in its header", form("X: \0\r\n" + IMAGE), 200, 400);
		add("a part that says it is in base64", form("Content-Transfer-Encoding: base64\r\n" + IMAGE), 200, 400);
		add("a part that says it has another length", form("Content-Length: 5\r\n" + IMAGE), 200, 400);
		add("a part that says it is HTML", form("Content-Type: text/html; charset=nonsense\r\n" + IMAGE), 200);
		add("a part whose type is nonsense", form("Content-Type: ///\r\n" + IMAGE), 200);
		add("an empty part", Bytes.text("--XX\r\n" + IMAGE + "\r\n--XX--\r\n"), 400);
		add("a field of a charset that is none", Bytes.text("--XX\r\nContent-Disposition: form-data; name=\"image\"\r\n"
				+ "Content-Type: text/plain; charset=nonsense\r\n\r\nx\r\n--XX--\r\n"), 400);
		add("a form that says its charset is nonsense",
				Bytes.text("--XX\r\nContent-Disposition: form-data; name=\"_charset_\"\r\n\r\nnonsense\r\n--XX--\r\n"),
				400);
	}

	private void names() {
		for (String name : List.of("", "Image", "IMAGE", "picture", "image[]", "image\\0", "../image",
				"class.module.classLoader", "__proto__", "${jndi:ldap://localhost/a}", "image;image", "i".repeat(5_000),
				"\u00e9\u00ff", "%69mage")) {
			add("a picture in a part '" + shown(name) + "'", form(IMAGE.replace("\"image\"", '"' + name + '"')), 400);
		}
		add("a part without a name", form(IMAGE.replace(" name=\"image\";", "")), 400);
		add("a part with two names", form(IMAGE.replace("; filename", "; name=\"other\"; filename")), 200, 400);
		add("a name in open quotes", form(IMAGE.replace("\"image\"", "\"image")), 400);
		Map<String, Integer[]> files = new LinkedHashMap<>();
		for (String file : List.of("../../../etc/passwd", "/etc/passwd", "..\\..\\windows\\win.ini", "C:", ".", "..",
				"CON", "zero.png/", "<script>alert(1)</script>", "'; DROP TABLE digits; --", "$(reboot)", "`reboot`",
				"%00", "%2e%2e%2f", "\u202egnp.exe", "a".repeat(7_000), "\u00ff\u00fe\u00c0\u0080",
				"=?utf-8?B?Li4v?=")) {
			files.put(file, new Integer[] { 200 });
		}
		for (String file : List.of("zero\0.png", "zero\r\n.png", "zero\r\nX-Header: 1.png", "zero\u0001\u007f.png",
				"zero\".png", "zero\n.png", "zero\r.png", "C:\\")) {
			files.put(file, new Integer[] { 200, 400 });
		}
		files.put("", new Integer[] { 200, 400 });
		files.put("a".repeat(100_000), new Integer[] { 400 });
		files.forEach((file, statuses) -> add("a file '" + shown(file) + "'", form(IMAGE.replace("zero.png", file)),
				statuses));
		add("a file name in an encoding that is none",
				form(IMAGE.replace("filename=\"zero.png\"", "filename*=nonsense''%ff%zz")), 200, 400);
	}

	private void nested() {
		byte[] inner = Bytes.join(Bytes.text("--YY\r\n" + IMAGE), this.png, Bytes.text("\r\n--YY--\r\n"));
		String mixed = "Content-Disposition: form-data; name=\"image\"%s\r\nContent-Type: multipart/mixed; boundary=YY\r\n\r\n";
		add("a form in a form", Bytes.join(Bytes.text("--XX\r\n" + mixed.formatted("")), inner, end()), 400);
		add("a form in a file", Bytes.join(Bytes.text("--XX\r\n" + mixed.formatted("; filename=\"a\"")), inner, end()),
				415);
		add("a form in a file with the same boundary",
				Bytes.join(Bytes.text("--XX\r\n" + mixed.formatted("; filename=\"a\"")), form(IMAGE)), 400);
		byte[] deep = this.png;
		for (int level = 0; level < 100; level++) {
			deep = Bytes.join(Bytes
				.text("--B%d\r\nContent-Type: multipart/mixed; boundary=B%d\r\n%s".formatted(level, level - 1, IMAGE)),
					deep, Bytes.text("\r\n--B" + level + "--\r\n"));
		}
		add("a hundred forms in each other", "multipart/form-data; boundary=B99", deep, 415, 400);
	}

	private void types() {
		byte[] form = form(IMAGE);
		for (String type : List.of("multipart/mixed; boundary=XX", "multipart/related; boundary=XX", "application/json",
				"text/plain", "text/html", "video/mp4", "application/x-www-form-urlencoded", "image", "/", "///", "*/*",
				"multipart/*; boundary=XX", "multipart/form-data, image/png", "a".repeat(5_000), "application/xml")) {
			add("a form as " + shown(type), type, form, 400, 415);
		}
		add("a form of a charset that is none", "multipart/form-data; boundary=XX; charset=nonsense", form, 200);
		for (String type : List.of("image/jpeg", "image/nonsense", "image/svg+xml", "application/octet-stream",
				"image/png; charset=nonsense; a=b", "IMAGE/PNG")) {
			add("a PNG as " + type, type, this.png, 200, 415);
			add("a form as " + type, type, form, 415);
		}
		add("fields of an HTML form", "application/x-www-form-urlencoded", Bytes.text("image=" + "%41".repeat(10_000)),
				415);
		add("a hundred thousand fields of an HTML form", "application/x-www-form-urlencoded",
				Bytes.repeat(Bytes.text("a=b&"), 100_000), 400, 415);
	}

	private void large() {
		addLarge("a picture of 26 MB", () -> BadRequest.posted("image/png", new byte[26 << 20]), 413);
		addLarge("a form of 26 MB",
				() -> BadRequest.posted(MULTIPART,
						Bytes.join(Bytes.text("--XX\r\n" + IMAGE), new byte[26 << 20], Bytes.text("\r\n"), end())),
				413);
		addLarge("a field of 26 MB",
				() -> BadRequest.posted(MULTIPART,
						Bytes.join(Bytes.text("--XX\r\n" + IMAGE.replace("; filename=\"zero.png\"", "")),
								new byte[26 << 20], Bytes.text("\r\n"), end())),
				413);
		for (String type : List.of("image/png", MULTIPART)) {
			addLarge("chunks without end of " + type, () -> of(
					"POST /predict HTTP/1.1\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked",
					Bytes.repeat(Bytes.join(Bytes.text("100000\r\n"),
							type.equals(MULTIPART) ? Bytes.join(Bytes.text("--XX\r\n" + IMAGE),
									new byte[(1 << 20) - 6 - IMAGE.length()]) : new byte[1 << 20],
							Bytes.text("\r\n")), 30)),
					400, 413);
			addLarge("a gigabyte, gzipped, of " + type, () -> gzipped(type, 1 << 30), 400, 413);
		}
	}

	private void batches() {
		byte[] empty = Bytes.text("--XX\r\n" + IMAGE + "\r\n");
		byte[] huge = Bytes.join(Bytes.text("--XX\r\n" + IMAGE),
				Bytes.png(Bytes.pngHeader(7000, 7000, 16, 6), new byte[100]), Bytes.text("\r\n"));
		addBatch("a batch of nothing", end(), 400);
		addBatch("a batch that breaks off", part(IMAGE), 400);
		addBatch("a batch of 33 pictures", Bytes.join(Bytes.repeat(part(IMAGE), 33), end()), 413);
		addBatch("a batch of ten thousand pictures", Bytes.join(Bytes.repeat(part(IMAGE), 10_000), end()), 400);
		addBatch("a batch of 32 empty pictures", Bytes.join(Bytes.repeat(empty, 32), end()), 200);
		addBatch("a batch of 32 pictures that end long before their 49 megapixels",
				Bytes.join(Bytes.repeat(huge, 32), end()), 200);
		addBatch("a batch of text", form("Content-Disposition: form-data; name=\"image\"\r\n\r\n"), 200);
		addBatch("a batch of pictures that are something else", Bytes.join(part("\r\n"), part(IMAGE), end()), 400);
		this.all.add(new BadRequest("a batch that is a picture",
				() -> BadRequest.postedTo("/predict/batch", "image/png", this.png), Set.of(415)));
		this.all.add(
				new BadRequest("a batch of a picture of 26 MB and a good one",
						() -> BadRequest.postedTo("/predict/batch", MULTIPART, Bytes
							.join(Bytes.text("--XX\r\n" + IMAGE), new byte[26 << 20], Bytes.text("\r\n"), form(IMAGE))),
						Set.of(200)));
		this.all.add(new BadRequest("a batch of 65 MB",
				() -> BadRequest.postedTo("/predict/batch", MULTIPART,
						Bytes.join(Bytes.text("--XX\r\n" + IMAGE), new byte[65 << 20], Bytes.text("\r\n"), end())),
				Set.of(413)));
	}

	private void addBatch(String name, byte[] body, Integer status) {
		this.all
			.add(new BadRequest(name, () -> BadRequest.postedTo("/predict/batch", MULTIPART, body), Set.of(status)));
	}

	private static byte[] gzipped(String type, int size) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(Bytes.text("--XX\r\n" + IMAGE));
			byte[] megabyte = new byte[1 << 20];
			for (int written = 0; written < size; written += megabyte.length) {
				gzip.write(megabyte);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return of("POST /predict HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Encoding: gzip\r\nContent-Length: "
				+ bytes.size(), bytes.toByteArray());
	}

}
