package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.glyph.MnistShapes;
import dev.digits.trainer.glyph.HandwritingFonts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.digits.trainer.mnist.LabelledFrames;

/**
 * Scenes of one digit, or of none: photos of paper and boards, and drawings. Each number
 * is a scene of its own. Safe for several threads.
 */
public final class DigitScenes implements SceneSource<SceneExample> {

	/** How many of the scenes show no digit, or several. */
	private static final double NO_DIGIT = 0.12;

	/** How many scenes are drawings and not photos. */
	private static final double DRAWINGS = 0.15;

	private final long seed;

	private final PhotoScenes photos;

	private final DrawingScenes drawings;

	private final Set<SceneKind> kinds;

	private DigitScenes(long seed, LabelledFrames mnist, HandwritingFonts fonts, Set<SceneKind> kinds) {
		this.seed = seed;
		this.kinds = kinds;
		DigitPainter painter = new DigitPainter(new MnistShapes(mnist), fonts, kinds);
		OtherPainter others = new OtherPainter(painter, fonts, kinds);
		this.photos = new PhotoScenes(painter, others, new PageSurface(fonts, kinds), kinds);
		this.drawings = new DrawingScenes(painter, others);
	}

	/**
	 * Scenes to learn from.
	 * @param mnist the pictures whose shapes may be used
	 * @param fonts folder of the fonts; without it shapes are MNIST's and our own
	 * @param seed another one gives other scenes
	 * @return the scenes
	 * @throws IOException if a font cannot be read
	 */
	public static DigitScenes training(LabelledFrames mnist, Optional<Path> fonts, long seed) throws IOException {
		return training(mnist, fonts, seed, EnumSet.allOf(SceneKind.class));
	}

	/**
	 * Scenes to learn from, of some kinds only.
	 * @param mnist the pictures whose shapes may be used
	 * @param fonts folder of the fonts; without it shapes are MNIST's and our own
	 * @param seed another one gives other scenes
	 * @param kinds that may occur; of the three kinds of shapes at least one
	 * @return the scenes
	 * @throws IOException if a font cannot be read
	 */
	public static DigitScenes training(LabelledFrames mnist, Optional<Path> fonts, long seed, Set<SceneKind> kinds)
			throws IOException {
		return new DigitScenes(seed, mnist, HandwritingFonts.read(fonts, false), Set.copyOf(kinds));
	}

	/**
	 * Scenes to choose by, in the handwriting of others.
	 * @param mnist pictures that training does not see
	 * @param fonts folder of the fonts, of which others are used than for training
	 * @param seed another one gives other scenes
	 * @return the scenes
	 * @throws IOException if a font cannot be read
	 */
	public static DigitScenes validation(LabelledFrames mnist, Optional<Path> fonts, long seed) throws IOException {
		return new DigitScenes(~seed, mnist, HandwritingFonts.read(fonts, true), EnumSet.allOf(SceneKind.class));
	}

	@Override
	public SceneExample scene(long index) {
		return render(index).example();
	}

	/**
	 * The scene of a number, before it is fitted into a square.
	 * @param index any number from 0
	 * @return always the same for the same number
	 */
	public Scene render(long index) {
		Sampler random = new Sampler(this.seed * 0x9E3779B97F4A7C15L + index);
		boolean none = random.chance(NO_DIGIT) && this.kinds.contains(SceneKind.NO_DIGIT);
		int digit = none ? SceneExample.NONE : random.integer(0, 10);
		return (random.chance(DRAWINGS) && this.kinds.contains(SceneKind.DRAWINGS))
				? this.drawings.render(digit, random) : this.photos.render(digit, random);
	}

}
