package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.digits.detection.Letterbox;
import dev.digits.trainer.scene.SceneExample;

/**
 * Changes scenes a little each time that they are learnt from: moves them by whole
 * pixels, adds noise, and shows some as negatives.
 */
final class FinderVariation implements Variation<SceneExample> {

	private static final String DESCRIPTION = "moved by up to 5 pixels, noise of up to 0.08 deviations on half of the pictures, 4 % as negatives";

	private static final int SIZE = Letterbox.SIZE;

	private static final int FARTHEST = 5;

	private static final double NOISY = 0.5;

	private static final double LOUDEST = 0.08;

	private static final double NEGATIVE = 0.04;

	private final NoiseTable noise = new NoiseTable();

	@Override
	public String description() {
		return DESCRIPTION;
	}

	@Override
	public Batch<SceneExample> vary(List<SceneExample> scenes, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<SceneExample> moved = new ArrayList<>(scenes.size());
		for (SceneExample scene : scenes) {
			moved.add(move(scene, random));
		}
		Batch<SceneExample> batch = FinderTask.batch(moved);
		for (int i = 0; i < moved.size(); i++) {
			double loudness = (random.nextDouble() < NOISY) ? random.nextDouble() * LOUDEST : 0;
			float sign = (random.nextDouble() < NEGATIVE) ? -1 : 1;
			spoil(batch.inputs(), i * Letterbox.AREA, (float) loudness, sign, this.noise.start(random));
		}
		return batch;
	}

	/** The whole box stays on the picture; what comes in is the edge drawn out. */
	private static SceneExample move(SceneExample scene, SplittableRandom random) {
		int dx = distance(random, scene.hasDigit(), scene.left(), scene.right());
		int dy = distance(random, scene.hasDigit(), scene.top(), scene.bottom());
		byte[] pixels = new byte[Letterbox.AREA];
		for (int y = 0; y < SIZE; y++) {
			int from = Math.max(0, Math.min(SIZE - 1, y - dy)) * SIZE;
			for (int x = 0; x < SIZE; x++) {
				pixels[y * SIZE + x] = scene.pixels()[from + Math.max(0, Math.min(SIZE - 1, x - dx))];
			}
		}
		float right = (float) dx / SIZE;
		float down = (float) dy / SIZE;
		return new SceneExample(pixels, scene.label(), scene.left() + right, scene.top() + down, scene.right() + right,
				scene.bottom() + down);
	}

	private static int distance(SplittableRandom random, boolean bounded, float from, float to) {
		int distance = random.nextInt(2 * FARTHEST + 1) - FARTHEST;
		if (!bounded) {
			return distance;
		}
		// What touches an edge may go on beyond it: moved away, it would be drawn out.
		int before = (int) Math.max(0, from * SIZE);
		int after = (int) Math.max(0, (1 - to) * SIZE);
		return Math.max((after == 0) ? 0 : -before, Math.min((before == 0) ? 0 : after, distance));
	}

	private void spoil(float[] inputs, int offset, float loudness, float sign, int start) {
		if (loudness == 0 && sign > 0) {
			return;
		}
		for (int i = 0; i < Letterbox.AREA; i++) {
			inputs[offset + i] = sign * (inputs[offset + i] + loudness * this.noise.at(start + i));
		}
	}

}
