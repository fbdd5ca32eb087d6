package dev.digits.trainer.detection;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import dev.digits.detection.Letterbox;
import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.scene.SceneSource;

/**
 * The easiest scenes: a bar on grey paper, standing (0) or lying (1), or none.
 */
final class BarScenes implements SceneSource<SceneExample> {

	private static final int SIZE = Letterbox.SIZE;

	private static final int LENGTH = 48;

	private static final int BREADTH = 16;

	private final long seed;

	BarScenes(long seed) {
		this.seed = seed;
	}

	static List<SceneExample> list(long seed, int count) {
		return LongStream.range(0, count).mapToObj(new BarScenes(seed)::scene).toList();
	}

	@Override
	public SceneExample scene(long index) {
		SplittableRandom random = new SplittableRandom(this.seed * 0x9E3779B97F4A7C15L + index);
		int kind = random.nextInt(5);
		byte[] pixels = new byte[Letterbox.AREA];
		Arrays.fill(pixels, (byte) (200 + random.nextInt(50)));
		if (kind == 4) {
			return new SceneExample(pixels, SceneExample.NONE, 0, 0, 0, 0);
		}
		int width = (kind % 2 == 0) ? BREADTH : LENGTH;
		int height = BREADTH + LENGTH - width;
		int left = random.nextInt(SIZE - width);
		int top = random.nextInt(SIZE - height);
		for (int y = top; y < top + height; y++) {
			Arrays.fill(pixels, y * SIZE + left, y * SIZE + left + width, (byte) 60);
		}
		return new SceneExample(pixels, kind % 2, (float) left / SIZE, (float) top / SIZE,
				(float) (left + width) / SIZE, (float) (top + height) / SIZE);
	}

}
