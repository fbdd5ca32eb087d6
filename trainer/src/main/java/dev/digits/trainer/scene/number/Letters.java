package dev.digits.trainer.scene.number;

import java.util.List;
import java.util.stream.Stream;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.glyph.DigitStrokes;
import dev.digits.trainer.glyph.HandwritingFont;
import dev.digits.trainer.glyph.HandwritingFonts;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;
import dev.digits.trainer.render.Letterforms;

/**
 * Letters, written and printed. Without fonts they are strokes of our own.
 */
final class Letters {

	/** Letters that nobody takes for a digit when they stand alone. */
	private static final String CLEAR = "ABEFGHKMNPRTWXYadefhkmnprtwyx?&%@";

	/** In words, letters like digits can be told from them. */
	private static final String PRINTED = "abcdefghijklmnopqrstuvwxyzABCDEFGHJKLMNPRSTUVWXYZ.:,";

	private final HandwritingFonts fonts;

	Letters(HandwritingFonts fonts) {
		this.fonts = fonts;
	}

	/**
	 * A handwritten letter.
	 * @param height in pixels
	 * @param line the width of the line in pixels, where it is strokes
	 * @param random which
	 */
	Glyph glyph(double height, double line, Sampler random) {
		return this.fonts.handwritten().isEmpty() ? strokes(height, line, random)
				: outline(random.pick(this.fonts.handwritten()), CLEAR, height, line, random);
	}

	/**
	 * Printed letters of one font.
	 * @param count how many
	 * @param height of capitals in pixels
	 * @param random which
	 */
	List<Glyph> printed(int count, double height, Sampler random) {
		List<HandwritingFont> faces = this.fonts.printed().isEmpty() ? this.fonts.handwritten() : this.fonts.printed();
		HandwritingFont face = faces.isEmpty() ? null : random.pick(faces);
		return Stream
			.generate(() -> (face != null) ? outline(face, PRINTED, height, height / 9, random)
					: strokes(height, height / 9, random))
			.limit(count)
			.toList();
	}

	private static Glyph outline(HandwritingFont face, String characters, double height, double line, Sampler random) {
		char character = characters.charAt(random.integer(0, characters.length()));
		GreyPicture outline = face.outline(character).orElse(null);
		if (outline == null) {
			return strokes(height, line, random);
		}
		boolean point = character == '.' || character == ':' || character == ',';
		double high = point ? 0.2 * height : Character.isLowerCase(character) ? 0.75 * height : height;
		return OutlineGlyph.fitted(Raster.of(outline), high, 1.4 * height, 1, 0);
	}

	private static Glyph strokes(double height, double line, Sampler random) {
		List<Stroke> strokes = DigitStrokes.strokes(random.pick(Letterforms.others()), random);
		return StrokeGlyph.fitted(strokes, height, 1.4 * height, Math.min(line, height / 4), 0);
	}

}
