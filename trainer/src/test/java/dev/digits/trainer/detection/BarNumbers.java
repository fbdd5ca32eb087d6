package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.SceneSource;
import dev.digits.trainer.scene.number.NumberScene;

/**
 * The easiest scenes of numbers: a row of bars on grey paper, standing (0) or lying (1).
 *
 * @param seed of the scenes
 * @param width of the pictures
 * @param height of the pictures
 */
record BarNumbers(long seed, int width, int height) implements SceneSource<NumberScene> {

	private static final int PITCH = 32;

	private static final int LENGTH = 20;

	private static final int BREADTH = 8;

	static List<NumberScene> list(long seed, int count) {
		return LongStream.range(0, count).mapToObj(new BarNumbers(seed, 96, 48)::scene).toList();
	}

	@Override
	public NumberScene scene(long index) {
		SplittableRandom random = new SplittableRandom(this.seed * 0x9E3779B97F4A7C15L + index);
		byte[] pixels = new byte[this.width * this.height];
		Arrays.fill(pixels, (byte) (200 + random.nextInt(50)));
		List<NumberScene.Digit> digits = new ArrayList<>();
		for (int x = 4; x + LENGTH <= this.width; x += PITCH) {
			int value = random.nextInt(2);
			int wide = (value == 0) ? BREADTH : LENGTH;
			int high = BREADTH + LENGTH - wide;
			int left = x + random.nextInt(LENGTH - wide + 1);
			int top = random.nextInt(this.height - high);
			for (int y = top; y < top + high; y++) {
				Arrays.fill(pixels, y * this.width + left, y * this.width + left + wide, (byte) 60);
			}
			digits.add(new NumberScene.Digit(value, 0, new Box(left, top, left + wide, top + high)));
		}
		return new NumberScene(new GreyPicture(this.width, this.height, pixels), digits, List.of());
	}

}
