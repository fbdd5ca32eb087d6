package dev.digits.trainer.scene.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.glyph.HandwritingFonts;
import dev.digits.trainer.glyph.MnistShapes;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.scene.SceneSource;
import dev.digits.trainer.scene.Visibility;

/**
 * Scenes of numbers, and some of none. Each number is a scene of its own. Safe for
 * several threads.
 */
public final class NumberScenes implements SceneSource<NumberScene> {

	/** Width and height in pixels; they take turns. */
	private static final int[][] SIZES = { { 256, 64 }, { 160, 208 }, { 336, 48 }, { 240, 160 }, { 176, 96 },
			{ 128, 128 } };

	private static final double NO_NUMBER = 0.06;

	private static final double CROPPED = 0.4;

	/** In pixels: the height of the smallest digits that are written. */
	private static final double SMALLEST = 12;

	/** In pixels: what has become smaller than that need not be found. */
	private static final double LEGIBLE = 8;

	/** The share of a digit's width and height that must be visible for it to be read. */
	private static final double READABLE = 0.82;

	/** Of less nobody would say that there is a digit. */
	private static final double NOTICEABLE = 0.25;

	private final long seed;

	private final MnistShapes mnist;

	private final HandwritingFonts fonts;

	private final Letters letters;

	private final Clutter clutter;

	private final NumberPhoto photo;

	private NumberScenes(long seed, LabelledFrames mnist, HandwritingFonts fonts) {
		this.seed = seed;
		this.mnist = new MnistShapes(mnist);
		this.fonts = fonts;
		this.letters = new Letters(fonts);
		this.clutter = new Clutter(this.letters);
		this.photo = new NumberPhoto(new FinePrint(this.letters));
	}

	/**
	 * Scenes to learn from.
	 * @param mnist the pictures whose shapes may be used
	 * @param fonts folder of the fonts; without it shapes are MNIST's and our own
	 * @param seed another one gives other scenes
	 * @return the scenes
	 * @throws IOException if a font cannot be read
	 */
	public static NumberScenes training(LabelledFrames mnist, Optional<Path> fonts, long seed) throws IOException {
		return new NumberScenes(seed, mnist, HandwritingFonts.read(fonts, false));
	}

	/**
	 * Scenes to choose by, in the handwriting of others.
	 * @param mnist pictures that training does not see
	 * @param fonts folder of the fonts, of which others are used than for training
	 * @param seed another one gives other scenes
	 * @return the scenes
	 * @throws IOException if a font cannot be read
	 */
	public static NumberScenes validation(LabelledFrames mnist, Optional<Path> fonts, long seed) throws IOException {
		return new NumberScenes(~seed, mnist, HandwritingFonts.read(fonts, true));
	}

	@Override
	public int sizes() {
		return SIZES.length;
	}

	@Override
	public NumberScene scene(long index) {
		Sampler random = new Sampler(this.seed * 0x9E3779B97F4A7C15L + index);
		int[] size = SIZES[Math.floorMod(index, SIZES.length)];
		int width = size[0];
		int height = size[1];
		int high = (int) (height * random.uniform(1.4, 2.6));
		double scale = (double) high / height;
		Sheet sheet = Sheet.blank((int) Math.round(width * scale), high, scale);
		Field field = Field.draw(random);
		if (!random.chance(NO_NUMBER)) {
			write(sheet, height, field, random);
		}
		this.clutter.scatter(sheet, random);
		Raster ink = sheet.ink().scaled(width, height);
		GreyPicture picture = this.photo.take(sheet, ink, field, random);
		List<NumberScene.Digit> digits = sheet.digits()
			.stream()
			.map((digit) -> new NumberScene.Digit(digit.value(), digit.row(), digit.box().scaled(1 / scale, 1 / scale)))
			.toList();
		List<Boolean> visible = digits.stream()
			.map((digit) -> Visibility.isVisible(ink, digit.box(), picture, darkest(ink, digit.box())))
			.toList();
		return labelled((!digits.isEmpty() && random.chance(CROPPED)) ? Cropping.tight(picture, digits, random)
				: Cropping.none(picture, digits), visible);
	}

	private void write(Sheet sheet, double height, Field field, Sampler random) {
		int rows = rows(height, random);
		double most = Math.min(Math.max(60, 0.5 * height), height / (1.18 * rows));
		double h = random.chance(0.75) ? random.logUniform(SMALLEST, Math.min(most, 36))
				: random.uniform(Math.max(SMALLEST, 0.45 * most), most);
		if (field.hasBoxes()) {
			h = Math.min(h, Math.max(SMALLEST, height / (1.5 * rows)));
		}
		double pitch = h * random.uniform(1.15, 2.2);
		if (rows > 1) {
			pitch = Math.min(pitch, (0.98 * height - h) / (rows - 1));
		}
		double middle = 0.55 * h + random.uniform(0, Math.max(0, height - pitch * (rows - 1) - 1.1 * h));
		Writer writer = new Writer(Hand.draw(this.fonts, random), this.mnist);
		for (int row = 0; row < rows; row++) {
			if (row > 0 && random.chance(0.15)) {
				writer = new Writer(Hand.draw(this.fonts, random), this.mnist);
			}
			boolean whole = random.chance(0.7);
			double left = whole ? 0 : random.uniform(0, 0.3) * sheet.width();
			double right = whole ? sheet.width() : random.uniform(0.7, 1) * sheet.width();
			double here = h * Math.exp(random.normal(0, 0.06));
			new NumberRow(writer, this.letters, field, here * sheet.scale(), random).write(sheet, row,
					(middle + row * pitch + here / 2) * sheet.scale(), left, right - left);
		}
	}

	private static int rows(double height, Sampler random) {
		if (height >= 150) {
			return (int) random.pick(1, 1, 1, 2, 2, 3, 4);
		}
		if (height >= 90) {
			return (int) random.pick(1, 1, 2, 2, 3);
		}
		return (height >= 60 && random.chance(0.15)) ? 2 : 1;
	}

	private static NumberScene labelled(Cropping cropping, List<Boolean> clear) {
		List<NumberScene.Digit> digits = new ArrayList<>();
		List<Box> ignored = new ArrayList<>();
		for (int i = 0; i < clear.size(); i++) {
			NumberScene.Digit digit = cropping.digits().get(i);
			Box box = digit.box();
			Box visible = cropping.visible();
			double wide = (Math.min(box.right(), visible.right()) - Math.max(box.left(), visible.left()))
					/ Math.max(1, box.width());
			double high = (Math.min(box.bottom(), visible.bottom()) - Math.max(box.top(), visible.top()))
					/ Math.max(1, box.height());
			double least = Math.min(wide, high);
			if (least >= READABLE && box.height() >= LEGIBLE && clear.get(i)) {
				digits.add(digit);
			}
			else if (least >= NOTICEABLE) {
				ignored.add(box);
			}
		}
		return new NumberScene(cropping.picture(), List.copyOf(digits), List.copyOf(ignored));
	}

	private static float darkest(Raster ink, Box box) {
		float darkest = 0;
		for (int y = Math.max(0, (int) box.top()); y < Math.min(ink.height(), box.bottom()); y++) {
			for (int x = Math.max(0, (int) box.left()); x < Math.min(ink.width(), box.right()); x++) {
				darkest = Math.max(darkest, ink.at(x, y));
			}
		}
		return darkest;
	}

}
