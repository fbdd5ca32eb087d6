package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.NoiseFields;

/**
 * How much light falls where: from the side, with a vignette, with soft and hard shadows.
 */
public final class Illumination {

	private Illumination() {
	}

	/**
	 * Light for a scene.
	 * @param width in pixels
	 * @param height in pixels
	 * @param random which
	 * @return about 1 where light is full
	 */
	public static Raster of(int width, int height, Sampler random) {
		Raster light = new Raster(width, height).fill(1);
		if (random.chance(0.7)) {
			double angle = random.uniform(0, 2 * Math.PI);
			double fall = random.uniform(0, 0.35);
			shade(light, (x, y) -> 1 + fall * (Math.cos(angle) * (x - 0.5) + Math.sin(angle) * (y - 0.5)));
		}
		if (random.chance(0.27)) {
			double strength = random.uniform(0.1, 0.7);
			double middleX = random.uniform(0.3, 0.7);
			double middleY = random.uniform(0.3, 0.7);
			shade(light, (x, y) -> 1 - strength * ((x - middleX) * (x - middleX) + (y - middleY) * (y - middleY)));
		}
		if (random.chance(0.15)) {
			light.vary(NoiseFields.part(width, height, 6, NoiseFields.COARSEST, random), random.uniform(0.01, 0.06));
		}
		for (int i = 0; i < 2; i++) {
			if (random.chance(0.22)) {
				shadow(light, random);
			}
		}
		if (random.chance(0.12)) {
			darkEdge(light, random);
		}
		return light;
	}

	/** A hand's or a phone's shadow: beyond a more or less straight, soft border. */
	private static void shadow(Raster light, Sampler random) {
		double angle = random.uniform(0, 2 * Math.PI);
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		double throughX = random.uniform(0, 1);
		double throughY = random.uniform(0, 1);
		double wave = random.chance(0.5) ? random.uniform(0.02, 0.1) : 0;
		double frequency = random.uniform(2, 8);
		double phase = random.uniform(0, 2 * Math.PI);
		double softness = random.logUniform(0.006, 0.3);
		double strength = random.uniform(0.08, 0.6);
		shade(light, (x, y) -> {
			double bent = (wave > 0) ? wave * Math.sin(frequency * (x * sin - y * cos) + phase) : 0;
			return 1 - strength * step((cos * (x - throughX) + sin * (y - throughY) + bent) / softness);
		});
	}

	/** A shadow or a dark corner along one side. */
	private static void darkEdge(Raster light, Sampler random) {
		int side = random.integer(0, 4);
		double reach = random.uniform(0.02, 0.25);
		double slope = random.uniform(-0.2, 0.2);
		double softness = random.logUniform(0.004, 0.15);
		double strength = random.uniform(0.2, 0.75);
		shade(light, (x, y) -> {
			double from = switch (side) {
				case 0 -> x;
				case 1 -> 1 - x;
				case 2 -> y;
				default -> 1 - y;
			};
			double along = (side < 2) ? y : x;
			return 1 - strength * step((reach + slope * (along - 0.5) - from) / softness);
		});
	}

	/** A soft step from 0 to 1 between -1 and 1. */
	private static double step(double value) {
		double t = Math.max(0, Math.min(1, value / 2 + 0.5));
		return t * t * (3 - 2 * t);
	}

	private static void shade(Raster light, Shade shade) {
		for (int y = 0; y < light.height(); y++) {
			double v = (y + 0.5) / light.height();
			for (int x = 0; x < light.width(); x++) {
				light.values()[y * light.width() + x] *= (float) Math.max(0.02, shade.at((x + 0.5) / light.width(), v));
			}
		}
	}

	/** How much of the light is left at a place, whose coordinates run from 0 to 1. */
	@FunctionalInterface
	private interface Shade {

		double at(double x, double y);

	}

}
