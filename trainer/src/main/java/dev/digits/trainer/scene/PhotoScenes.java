package dev.digits.trainer.scene;

import java.util.Set;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;

/**
 * Photos of paper and boards.
 */
final class PhotoScenes {

	/** Out of so many attempts one shows a digit that can be seen. */
	private static final int ATTEMPTS = 6;

	private final DigitPainter painter;

	private final OtherPainter others;

	private final PageSurface surface;

	private final Set<SceneKind> kinds;

	PhotoScenes(DigitPainter painter, OtherPainter others, PageSurface surface, Set<SceneKind> kinds) {
		this.painter = painter;
		this.others = others;
		this.surface = surface;
		this.kinds = kinds;
	}

	/**
	 * Take a photo.
	 * @param digit 0 to 9, or {@link SceneExample#NO_DIGIT}
	 * @param random of what, and how
	 * @return the photo
	 */
	Scene render(int digit, Sampler random) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			Canvas canvas = canvas(digit, random);
			GreyPicture picture = photograph(canvas, random);
			if (canvas.single() == null || Visibility.isVisible(canvas.single(), picture)) {
				return new Scene(picture, canvas.boxes());
			}
		}
		return render(random.integer(0, 10), random);
	}

	private Canvas canvas(int digit, Sampler random) {
		Canvas canvas = Canvas.blank(random);
		if (digit == SceneExample.NONE) {
			this.others.drawOther(canvas, random);
		}
		else {
			PaintedDigit painted = this.painter.paint(digit,
					new Placement(canvas.width(), canvas.height(), share(random)), random);
			canvas.add(digit, painted);
			this.others.drawBeside(canvas, painted, random);
		}
		return canvas;
	}

	static double share(Sampler random) {
		double kind = random.uniform(0, 1);
		return (kind < 0.82) ? random.uniform(0.15, 0.98)
				: (kind < 0.94) ? random.uniform(0.11, 0.35) : random.uniform(0.85, 1);
	}

	private GreyPicture photograph(Canvas canvas, Sampler random) {
		boolean board = random.chance(0.07);
		Raster page = this.surface.blank(canvas.width(), canvas.height(), random);
		if (canvas.digits().isEmpty() && random.chance(0.15)) {
			texture(page, random);
		}
		double ink = random.chance(0.6) ? random.uniform(0.5, 0.97) : random.uniform(0.12, 0.6);
		double chalk = random.uniform(2, 6);
		for (int layer = 0; layer < canvas.layers().size(); layer++) {
			Raster cover = canvas.layers().get(layer).copy();
			spread(cover, random);
			// What lies beside the digit is of the same ink, or printed in another.
			double strength = (layer == 0 || random.chance(0.7)) ? ink : random.uniform(0.15, 0.95);
			if (board) {
				lighten(page, cover, strength, chalk);
			}
			else {
				page.darken(cover, strength);
			}
		}
		if (random.chance(0.1) && this.kinds.contains(SceneKind.EDGES)) {
			PageSurface.edge(page, (canvas.single() != null) ? canvas.single().box() : null, random);
		}
		if (this.kinds.contains(SceneKind.LIGHT)) {
			page.multiply(Illumination.of(canvas.width(), canvas.height(), random));
		}
		Raster levels = Photograph.exposed(page, board, random);
		return this.kinds.contains(SceneKind.CAMERA)
				? stored(Photograph.blurred(levels, canvas.single(), random), canvas.single(), random)
				: levels.picture();
	}

	/** Rough like cloth, fur or leaves. */
	private static void texture(Raster page, Sampler random) {
		Raster clouds = NoiseFields.part(page.width(), page.height(), 3, NoiseFields.COARSEST, random);
		double strength = random.uniform(0.1, 0.8);
		for (int i = 0; i < page.values().length; i++) {
			page.values()[i] *= (float) Math.exp(strength * clouds.values()[i]);
		}
	}

	/**
	 * Ink is not the same everywhere: the paper's tooth, pressure, a pen that runs dry.
	 */
	private static void spread(Raster cover, Sampler random) {
		if (random.chance(0.3)) {
			cover.vary(NoiseFields.part(cover.width(), cover.height(), 0, 4, random), random.uniform(0.05, 0.4));
			cover.clamp(0, 1.1f);
		}
		if (random.chance(0.1)) {
			Raster clouds = NoiseFields.part(cover.width(), cover.height(), 5, NoiseFields.COARSEST, random);
			double mean = random.uniform(0.6, 1.1);
			for (int i = 0; i < cover.values().length; i++) {
				cover.values()[i] *= (float) Math.max(0.25, Math.min(1, mean + 0.3 * clouds.values()[i]));
			}
		}
		cover.clamp(0, 1);
	}

	private static void lighten(Raster page, Raster cover, double strength, double chalk) {
		for (int i = 0; i < page.values().length; i++) {
			double share = cover.values()[i] * strength;
			page.values()[i] = (float) (page.values()[i] * (1 - share) + share * chalk);
		}
	}

	private GreyPicture stored(Raster levels, PaintedDigit digit, Sampler random) {
		double smaller = random.chance(0.14) ? random.uniform(0.14, 0.35) : 1;
		if (smaller < 1 && this.kinds.contains(SceneKind.SMALL) && (digit == null || digit.height() * smaller >= 11)) {
			Raster small = levels.resized(Math.max(8, (int) Math.round(levels.width() * smaller)),
					Math.max(8, (int) Math.round(levels.height() * smaller)));
			Photograph.addNoise(small, random.pick(0, 0, 1, 2, 4), random);
			return random.chance(0.5) ? Photograph.compressed(small.picture(), random.uniform(0.4, 0.96))
					: small.picture();
		}
		if (random.chance(0.6)) {
			Photograph.addNoise(levels, random.logUniform(0.5, 9), random);
		}
		return random.chance(0.15) ? Photograph.compressed(levels.picture(), random.uniform(0.15, 0.9))
				: levels.picture();
	}

}
