package dev.digits.trainer.glyph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fonts that scenes are written with: those of the npm packages in
 * {@code trainer/fonts}, whose licences allow it (the README names them).
 *
 * @param handwritten fonts that look like handwriting
 * @param printed fonts of printed text
 */
public record HandwritingFonts(List<HandwritingFont> handwritten, List<HandwritingFont> printed) {

	/** No fonts at all. */
	public static final HandwritingFonts NONE = new HandwritingFonts(List.of(), List.of());

	private static final Pattern FILE = Pattern.compile("(.+)-latin-(\\d+)-normal\\.woff");

	private static final List<String> PRINTED = List.of("roboto", "lora", "courier-prime");

	/** A family of many weights must not outweigh the others. */
	private static final int WEIGHTS = 3;

	/** One family in so many is kept for validation. */
	private static final int VALIDATION_SHARE = 5;

	/**
	 * Read all fonts of a folder, where there is one.
	 * @param folder with {@code @fontsource} packages; without it there are no fonts
	 * @param validation whether to read those that are kept for validation, or all others
	 * @return the fonts, by family and weight
	 * @throws IOException if there are none in the folder, or one cannot be read
	 */
	public static HandwritingFonts read(Optional<Path> folder, boolean validation) throws IOException {
		return folder.isPresent() ? read(folder.get(), validation) : NONE;
	}

	/**
	 * Read all fonts.
	 * @param folder with {@code @fontsource} packages
	 * @param validation whether to read those that are kept for validation, or all others
	 * @return the fonts, by family and weight
	 * @throws IOException if there are none, or one cannot be read
	 */
	public static HandwritingFonts read(Path folder, boolean validation) throws IOException {
		Map<String, Map<Integer, Path>> families = families(folder);
		if (families.isEmpty()) {
			throw new IOException(
					"There are no fonts in %s. Fetch them once: npm ci --prefix trainer/fonts".formatted(folder));
		}
		List<HandwritingFont> handwritten = new ArrayList<>();
		List<HandwritingFont> printed = new ArrayList<>();
		int number = 0;
		for (Map.Entry<String, Map<Integer, Path>> family : families.entrySet()) {
			boolean print = PRINTED.contains(family.getKey());
			boolean held = !print && number++ % VALIDATION_SHARE == 0;
			if (print || held == validation) {
				for (Path file : weights(List.copyOf(family.getValue().values()))) {
					(print ? printed : handwritten).add(HandwritingFont.read(file));
				}
			}
		}
		return new HandwritingFonts(handwritten.stream().filter((font) -> font.has('0') && font.has('9')).toList(),
				printed);
	}

	private static Map<String, Map<Integer, Path>> families(Path folder) throws IOException {
		Map<String, Map<Integer, Path>> families = new TreeMap<>();
		if (Files.notExists(folder)) {
			return families;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			files.forEach((file) -> {
				Matcher name = FILE.matcher(file.getFileName().toString());
				if (name.matches()) {
					families.computeIfAbsent(name.group(1), (family) -> new TreeMap<>())
						.put(Integer.valueOf(name.group(2)), file);
				}
			});
		}
		return families;
	}

	private static List<Path> weights(List<Path> files) {
		return (files.size() <= WEIGHTS) ? files
				: List.of(files.get(0), files.get(files.size() / 2), files.get(files.size() - 1));
	}

}
