package dev.digits.picture.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a picture that is whole, but of a kind for which there is no decoder, from a
 * damaged one. Asked only about what could not be read.
 */
final class UnsupportedKind {

	private static final Pattern COMPRESSION = Pattern.compile("TIFF Compression value: (\\d+)");

	/** By the numbers under which they are registered. */
	private static final Map<Integer, String> COMPRESSIONS = Map.ofEntries(Map.entry(34925, "LZMA"),
			Map.entry(50000, "Zstandard"), Map.entry(50001, "WebP"), Map.entry(34712, "JPEG 2000"),
			Map.entry(33003, "JPEG 2000"), Map.entry(33005, "JPEG 2000"), Map.entry(34661, "JBIG"),
			Map.entry(34715, "JBIG2"), Map.entry(34887, "LERC"), Map.entry(50002, "JPEG XL"),
			Map.entry(52546, "JPEG XL"), Map.entry(34676, "LogLuv"), Map.entry(34677, "LogLuv"),
			Map.entry(32909, "PixarLog"));

	private static final int FIRST_CHUNK = 12;

	/** Where its length is told. */
	private static final int BMP_HEADER = 14;

	private static final int BMP_COMPRESSION = 30;

	private UnsupportedKind() {
	}

	/**
	 * What is unusual about a picture.
	 * @param type the file's type
	 * @param bytes the whole file
	 * @param failure to decode it
	 * @return a part of a sentence that begins with a verb; or nothing if it may be
	 * damaged
	 */
	static Optional<String> of(PictureType type, byte[] bytes, Throwable failure) {
		return switch (type) {
			case TIFF -> messages(failure).map(UnsupportedKind::ofTiff).flatMap(Optional::stream).findFirst();
			case JPEG -> JpegSegments.read(bytes).isDecoded() ? Optional.empty()
					: Optional.of("is coded in a rare way (arithmetic, lossless, or with more than 8 bits)");
			case PNG -> isForIPhones(bytes) ? Optional.of("is packed for an iPhone's app") : Optional.empty();
			case BMP -> isBmpOfLaterKind(bytes) ? Optional.of("is compressed in a rare way") : Optional.empty();
			case GIF, WEBP -> Optional.empty();
		};
	}

	private static Stream<String> messages(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.map((cause) -> String.valueOf(cause.getMessage()));
	}

	private static Optional<String> ofTiff(String message) {
		Matcher compression = COMPRESSION.matcher(message);
		if (compression.find()) {
			String number = compression.group(1);
			String name = (number.length() < 6) ? COMPRESSIONS.get(Integer.parseInt(number)) : null;
			return Optional
				.of((name != null) ? "is compressed with " + name : "has a compression (%s)".formatted(number));
		}
		return message.startsWith("Unsupported") ? Optional.of("has a rare form of pixels") : Optional.empty();
	}

	/** With a JPEG or a PNG in it, or of Windows CE. */
	private static boolean isBmpOfLaterKind(byte[] bytes) {
		return bytes.length > BMP_COMPRESSION + 4 && bytes[BMP_HEADER] >= 40 && bytes[BMP_COMPRESSION] > 3;
	}

	// Apple's tools put a chunk of their own before all others.
	private static boolean isForIPhones(byte[] bytes) {
		return bytes.length > FIRST_CHUNK + 4
				&& Arrays.equals(bytes, FIRST_CHUNK, FIRST_CHUNK + 4, "CgBI".getBytes(StandardCharsets.US_ASCII), 0, 4);
	}

}
