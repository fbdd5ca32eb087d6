package dev.digits.trainer.robustness;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fonts that can show Latin letters, read from their files, so that what else is
 * installed makes no difference.
 *
 * @param fonts by the names of their files
 */
record LetterFonts(List<Font> fonts) {

	static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	static final String SMALL = CAPITALS.toLowerCase(Locale.ROOT);

	/** The plainest ones; more styles of a family look much the same. */
	private static final int STYLES = 2;

	private static final Pattern STYLE = Pattern.compile("[ -]?\\b(regular|book|thin|hairline|(extra ?)?light|medium"
			+ "|(semi ?|demi ?|extra ?)?bold|heavy|black|condensed|narrow|italic|oblique)\\b");

	/** Their letters are pictures of something else. */
	private static final Set<String> SYMBOLS = Set.of("symbol", "dingbats", "emoji", "icons");

	/** At least so much of a small p hangs below the line, as a share of its height. */
	private static final double DESCENT = 0.2;

	/** A small x is at most so high beside a capital one. */
	private static final double LOW = 0.9;

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	/** Outlines are taken at this size. */
	private static final float SIZE = 100;

	/**
	 * Read the fonts of a folder and its sub-folders.
	 * @param folder where to look
	 * @return at most two styles of each family, families in the order of their files
	 * @throws IOException if there is no such folder, or no such font in it, in a
	 * sentence
	 */
	static LetterFonts in(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException("There is no folder %s to read fonts from.".formatted(folder));
		}
		Map<String, Map<String, Font>> families = new LinkedHashMap<>();
		for (Path file : files(folder)) {
			read(file).filter(LetterFonts::hasLetters)
				.ifPresent((font) -> families.computeIfAbsent(family(font), (family) -> new LinkedHashMap<>())
					.putIfAbsent(name(font), font));
		}
		List<Font> fonts = families.values().stream().flatMap(LetterFonts::plainest).toList();
		if (fonts.isEmpty()) {
			throw new IOException("%s holds no font (.ttf, .otf) with Latin letters.".formatted(folder));
		}
		return new LetterFonts(fonts);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.[to]tf"))
				.sorted()
				.toList();
		}
	}

	private static Optional<Font> read(Path file) throws IOException {
		try {
			return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(SIZE));
		}
		catch (FontFormatException ex) {
			// A font that Java cannot read shows no letters either.
			return Optional.empty();
		}
	}

	private static String name(Font font) {
		return font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	/** Files call "Lato Heavy" a family; people do not. */
	private static String family(Font font) {
		return STYLE.matcher(name(font)).replaceAll("");
	}

	private static Stream<Font> plainest(Map<String, Font> family) {
		return family.values()
			.stream()
			.sorted(Comparator
				.comparingLong((font) -> STYLE.matcher(name(font).replace("regular", "")).results().count()))
			.limit(STYLES);
	}

	private static boolean hasLetters(Font font) {
		return SYMBOLS.stream().noneMatch(name(font)::contains)
				&& (CAPITALS + SMALL).chars().allMatch((letter) -> font.canDisplay(letter))
				&& (CAPITALS + SMALL).chars().noneMatch((letter) -> outline(font, letter).getBounds2D().isEmpty())
				&& CAPITALS.chars().map((letter) -> glyph(font, letter).getGlyphCode(0)).distinct().count() == CAPITALS
					.length();
	}

	/**
	 * The letters a font has a shape of its own for.
	 * @param font one of these
	 * @return capitals, and small letters unless they are capitals as well
	 */
	static String letters(Font font) {
		Rectangle2D p = outline(font, 'p').getBounds2D();
		boolean hangs = p.getMaxY() > DESCENT * p.getHeight();
		boolean low = height(font, 'x') < LOW * height(font, 'X');
		return (hangs && low) ? CAPITALS + SMALL : CAPITALS;
	}

	private static double height(Font font, int letter) {
		return outline(font, letter).getBounds2D().getHeight();
	}

	/**
	 * The shape of a letter.
	 * @param font one of these
	 * @param letter which
	 * @return its outline, of any size
	 */
	static Shape outline(Font font, int letter) {
		return glyph(font, letter).getOutline();
	}

	private static GlyphVector glyph(Font font, int letter) {
		return font.createGlyphVector(CONTEXT, new char[] { (char) letter });
	}

}
