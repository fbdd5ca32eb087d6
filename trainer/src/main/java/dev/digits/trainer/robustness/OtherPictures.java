package dev.digits.trainer.robustness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Many pictures of one kind of thing that is no digit, each drawn when it is asked for.
 */
public final class OtherPictures {

	private static final int NOISE = 800;

	private static final int TEXTURES = 800;

	private static final int LETTERS = 2_000;

	private static final int LOOK_ALIKES = 600;

	/** Any numbers; the sets differ in theirs, and so do the pictures in a set. */
	private static final long SEED = 0x0DD_0DD;

	private final String name;

	private final int count;

	private final IntFunction<OtherPicture> pictures;

	OtherPictures(String name, int count, IntFunction<OtherPicture> pictures) {
		this.name = name;
		this.count = count;
		this.pictures = pictures;
	}

	/**
	 * Noise and textures; always the same.
	 * @return these two sets
	 */
	public static List<OtherPictures> patterns() {
		return List.of(new OtherPictures("noise", NOISE, (index) -> NoisePicture.draw(random(1, index))),
				new OtherPictures("textures", TEXTURES, (index) -> TexturePicture.draw(random(2, index))));
	}

	/**
	 * Letters in the fonts of a folder; the same fonts give the same.
	 * @param fonts the folder, with its sub-folders
	 * @return letters that are none of the digits to anybody, and by themselves those
	 * that could be one
	 * @throws IOException if there is no font with Latin letters, in a sentence
	 */
	public static List<OtherPictures> letters(Path fonts) throws IOException {
		LetterFonts all = LetterFonts.in(fonts);
		Letters plain = Letters.plain(all);
		Letters lookAlike = Letters.lookAlike(all);
		return List.of(new OtherPictures("letters", LETTERS, (index) -> plain.get(index).draw(random(3, index))),
				new OtherPictures("look-alike letters", LOOK_ALIKES,
						(index) -> lookAlike.get(index).draw(random(4, index))));
	}

	private static RandomGenerator random(int set, int index) {
		return new SplittableRandom(SEED + 1_000_000L * set + index).split();
	}

	/**
	 * Fewer of them.
	 * @param most how many at most
	 * @return the first ones
	 */
	public OtherPictures first(int most) {
		return new OtherPictures(this.name, Math.min(most, this.count), this.pictures);
	}

	String name() {
		return this.name;
	}

	int count() {
		return this.count;
	}

	OtherPicture get(int index) {
		return this.pictures.apply(index);
	}

}
