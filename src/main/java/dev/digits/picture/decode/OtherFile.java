package dev.digits.picture.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that people send in the place of a picture, told apart by how they begin, and
 * what to send instead.
 */
enum OtherFile {

	AVIF("an AVIF picture", Remedy.SAVE, brands("avi[fs]|avio")),

	HEIC("a HEIC picture, as iPhones take them", Remedy.OF_A_PHOTO, brands("hei[cmsx]|hev[cmsx]|mif1|msf1|miaf")),

	RAW("a camera's raw picture", "Send the JPEG that belongs to it, or export one.", brands("crx "),
			binary("FUJIFILMCCD-RAW"), binary("IIU\0"), binary("IIRO"), binary("IIRS"), binary("MMOR"), binary("FOVb")),

	VIDEO("a video", "Send a single picture from it, as JPEG or PNG.", binary("....ftyp"), binary("....moov"),
			binary("\u001aE\u00df\u00a3"), binary("RIFF....AVI "), binary("....wide"), binary("....mdat")),

	JPEG_XL("a JPEG XL picture", Remedy.SAVE, binary("\u00ff\n"), binary("\0\0\0\fJXL \r\n\u0087\n")),

	JPEG_2000("a JPEG 2000 picture", Remedy.SAVE, binary("\u00ffO\u00ffQ"), binary("\0\0\0\fjP  \r\n\u0087\n")),

	JPEG_XR("a JPEG XR picture", Remedy.SAVE, binary("II\u00bc")),

	PDF("a PDF", "Export its page as PNG or JPEG, or take a screenshot of it.", text("%PDF-")),

	POST_SCRIPT("PostScript", "Export its page as PNG or JPEG.", text("%!PS"), binary("\u00c5\u00d0\u00d3\u00c6")),

	SVG("an SVG drawing", "Export it as PNG.", text("(<(\\?xml|!--|!DOCTYPE)[^>]*>\\s*)*<([a-z]+:)?svg\\b")),

	HTML("a web page", "Send the picture that it shows, not the page.",
			text("(<(\\?xml|!--)[^>]*>\\s*)*<(!DOCTYPE html|html|head|body)\\b")),

	DATA_URI("a data URI", Remedy.DECODE, text("[\"'(]?data:[a-z]*[/;,]")),

	BASE_64("a picture written as Base64 text", Remedy.DECODE,
			text("[\"']?(iVBORw0KGgo|/9j/|R0lGOD[dl]h|UklGR|SUkqA|TU0AK|Qk[0-3][A-Za-z0-9+/]{20})")),

	JSON("JSON", "Send the picture itself, as a file and not within JSON.",
			text("(\\{\\s*[\"}]|\\[\\s*[\\[{\"0-9\\]-])")),

	ADDRESS("an address", "Send the picture itself: it is not fetched from elsewhere.", text("(https?|ftp|file)://")),

	PHOTOSHOP("a Photoshop document", Remedy.EXPORT, binary("8BPS")),

	GIMP("a GIMP document", Remedy.EXPORT, binary("gimp xcf")),

	ICON("an icon", Remedy.SAVE, binary("\0\0\u0001\0"), binary("\0\0\u0002\0"), binary("icns")),

	PORTABLE("a PNM picture", Remedy.SAVE, text("P[1-7fF][\\s#]")),

	METAFILE("a Windows metafile", Remedy.EXPORT, binary("\u00d7\u00cd\u00c6\u009a"), binary("\u0001\0\0\0.{36} EMF")),

	EXR("an OpenEXR picture", Remedy.SAVE, binary("v/1\u0001")),

	RADIANCE("a Radiance picture", Remedy.SAVE, text("#\\?(RADIANCE|RGBE)")),

	DDS("a DDS texture", Remedy.SAVE, binary("DDS ")),

	QOI("a QOI picture", Remedy.SAVE, binary("qoif")),

	DJVU("a DjVu document", Remedy.EXPORT, binary("AT&TFORM")),

	DICOM("a DICOM picture", Remedy.EXPORT, binary(".{128}DICM")),

	FITS("a FITS picture", Remedy.EXPORT, text("SIMPLE  =")),

	NUMPY("a NumPy array", "Save each picture of it as PNG.", binary("\u0093NUMPY")),

	HDF("an HDF5 file", "Save each picture of it as PNG.", binary("\u0089HDF\r\n\u001a\n")),

	IDX("an IDX file, as MNIST has them", "Save each picture of it as PNG.", binary("\0\0\b[\u0001-\u0004]")),

	ZIP("a ZIP archive or an office document", Remedy.TAKE_OUT, binary("PK\u0003\u0004"), binary("PK\u0005\u0006")),

	ARCHIVE("an archive", Remedy.TAKE_OUT, binary("\u001f\u008b"), binary("Rar!"), binary("7z\u00bc\u00af"),
			binary("BZh"), binary("\u00fd7zXZ"), binary("\\(\u00b5/\u00fd")),

	OFFICE("an office document", Remedy.TAKE_OUT, binary("\u00d0\u00cf\u0011\u00e0"), text("\\{\\\\rtf"));

	/** Enough to see what a text is. */
	private static final int BEGINNING = 1024;

	private final String name;

	private final String advice;

	private final List<Pattern> beginnings;

	OtherFile(String name, String advice, Pattern... beginnings) {
		this.name = name;
		this.advice = advice;
		this.beginnings = List.of(beginnings);
	}

	/** One character a byte. */
	private static Pattern binary(String beginning) {
		return Pattern.compile(beginning, Pattern.DOTALL);
	}

	/** The first brand that an ISO base media file names, or one of those after it. */
	private static Pattern brands(String brands) {
		return Pattern.compile("....ftyp(.{4}){0,7}?(%s)".formatted(brands), Pattern.DOTALL);
	}

	/** Whatever space there is before it. */
	private static Pattern text(String beginning) {
		return Pattern.compile("\\s*" + beginning, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * Which of these a file is.
	 * @param bytes the whole file or its beginning
	 * @return which; nothing if it is none of them
	 */
	static Optional<OtherFile> of(byte[] bytes) {
		String beginning = beginning(bytes);
		return Arrays.stream(values())
			.filter((file) -> file.beginnings.stream().anyMatch((start) -> start.matcher(beginning).lookingAt()))
			.findFirst();
	}

	private static String beginning(byte[] bytes) {
		int length = Math.min(bytes.length, BEGINNING);
		String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u00ef\u00bb\u00bf")) {
			return start.substring(3);
		}
		if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
			return new String(bytes, 0, length, StandardCharsets.UTF_16);
		}
		return start;
	}

	/**
	 * What it is and what to do.
	 * @return two sentences
	 */
	String sentence() {
		return "The file is %s. %s".formatted(this.name, this.advice);
	}

	/** What holds for several of them. */
	private static final class Remedy {

		static final String SAVE = "That is not read here: save it as JPEG or as PNG.";

		static final String OF_A_PHOTO = "That is not read here: save it as JPEG, or set the camera to the most compatible format.";

		static final String EXPORT = "Export the picture as PNG or as JPEG.";

		static final String DECODE = "Decode it and send the picture itself, as a file.";

		static final String TAKE_OUT = "Take the picture out of it and send that.";

	}

}
