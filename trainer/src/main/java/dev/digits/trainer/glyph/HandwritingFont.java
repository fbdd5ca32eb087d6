package dev.digits.trainer.glyph;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Stroke;

/**
 * A font whose characters look as if written by hand. Safe for several threads.
 */
public final class HandwritingFont {

	/** The longer side of a character's outline, in pixels. */
	private static final int SIDE = 120;

	/** Around the outline, so that its edge is whole. */
	private static final int MARGIN = 3;

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final Font font;

	private final Map<Character, Optional<GreyPicture>> outlines = new ConcurrentHashMap<>();

	private final Map<Character, List<Stroke>> skeletons = new ConcurrentHashMap<>();

	private HandwritingFont(Font font) {
		this.font = font;
	}

	/**
	 * Read a font.
	 * @param file a WOFF file
	 * @return the font
	 * @throws IOException if it cannot be read
	 */
	public static HandwritingFont read(Path file) throws IOException {
		try {
			byte[] font = Woff.unpack(Files.readAllBytes(file));
			return new HandwritingFont(
					Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font)).deriveFont((float) SIDE));
		}
		catch (FontFormatException ex) {
			throw new IOException(file + " is no font", ex);
		}
	}

	public boolean has(char character) {
		return outline(character).isPresent();
	}

	/**
	 * The character as it is printed.
	 * @param character which
	 * @return 255 inside; empty if the font has no such character
	 */
	public Optional<GreyPicture> outline(char character) {
		return this.outlines.computeIfAbsent(character, this::draw);
	}

	/**
	 * The character's middle lines.
	 * @param character which
	 * @return strokes in a square of side 1; empty if the font has no such character
	 */
	public List<Stroke> strokes(char character) {
		return this.skeletons.computeIfAbsent(character,
				(which) -> outline(which).map(Raster::of)
					.map((outline) -> Skeleton.of(outline, 128))
					.filter((strokes) -> !strokes.isEmpty())
					.map(Stroke::normalised)
					.orElse(List.of()));
	}

	private Optional<GreyPicture> draw(char character) {
		if (!this.font.canDisplay(character)) {
			return Optional.empty();
		}
		Shape shape = this.font.createGlyphVector(CONTEXT, new char[] { character }).getOutline();
		Rectangle2D bounds = shape.getBounds2D();
		double longest = Math.max(bounds.getWidth(), bounds.getHeight());
		if (longest < 1) {
			return Optional.empty();
		}
		double scale = SIDE / longest;
		AffineTransform fit = AffineTransform.getTranslateInstance(MARGIN, MARGIN);
		fit.scale(scale, scale);
		fit.translate(-bounds.getX(), -bounds.getY());
		BufferedImage image = new BufferedImage((int) Math.ceil(bounds.getWidth() * scale) + 2 * MARGIN,
				(int) Math.ceil(bounds.getHeight() * scale) + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.fill(fit.createTransformedShape(shape));
		graphics.dispose();
		return Optional.of(new GreyPicture(image.getWidth(), image.getHeight(),
				((DataBufferByte) image.getRaster().getDataBuffer()).getData()));
	}

}
