package dev.digits.trainer.scene;

import java.util.SplittableRandom;

import dev.digits.detection.SquareInput;
import dev.digits.picture.Frame;
import dev.digits.trainer.mnist.LabelledFrames;

/**
 * MNIST's digits, enlarged, on paper that is darker on one side: the simplest scenes
 * there are.
 */
public final class MnistScenes implements SceneSource {

	private static final int SIZE = SquareInput.SIZE;

	private final LabelledFrames digits;

	private final long seed;

	public MnistScenes(LabelledFrames digits, long seed) {
		this.digits = digits;
		this.seed = seed;
	}

	@Override
	public SceneExample scene(long index) {
		SplittableRandom random = new SplittableRandom(this.seed + index * 0x9E3779B97F4A7C15L);
		int picked = random.nextInt(this.digits.size());
		boolean none = random.nextInt(12) == 0;
		Frame frame = this.digits.frames().get(picked);
		double scale = 0.7 * Math.exp(random.nextDouble() * 1.7);
		double width = Frame.SIZE * scale;
		double x0 = random.nextDouble() * (SIZE - width);
		double y0 = random.nextDouble() * (SIZE - width);
		double paper = 150 + random.nextDouble() * 100;
		double slope = (random.nextDouble() - 0.5) * 0.8;
		double ink = 0.3 + random.nextDouble() * 0.6;
		byte[] pixels = new byte[SquareInput.AREA];
		int left = SIZE;
		int top = SIZE;
		int right = 0;
		int bottom = 0;
		for (int y = 0; y < SIZE; y++) {
			for (int x = 0; x < SIZE; x++) {
				double ground = paper + slope * (x - SIZE / 2.0) + random.nextDouble() * 6;
				double covered = none ? 0 : at(frame, (x - x0 + 0.5) / scale - 0.5, (y - y0 + 0.5) / scale - 0.5);
				if (covered > 100) {
					left = Math.min(left, x);
					right = Math.max(right, x + 1);
					top = Math.min(top, y);
					bottom = Math.max(bottom, y + 1);
				}
				pixels[y * SIZE + x] = (byte) Math.max(0, Math.min(255, ground * (1 - ink * covered / 255)));
			}
		}
		boolean seen = !none && right > left;
		return new SceneExample(pixels, seen ? this.digits.labels()[picked] : SceneExample.NONE, (float) left / SIZE,
				(float) top / SIZE, (float) right / SIZE, (float) bottom / SIZE);
	}

	private static double at(Frame frame, double x, double y) {
		int column = (int) Math.floor(x);
		int row = (int) Math.floor(y);
		double right = x - column;
		double down = y - row;
		return (1 - down) * ((1 - right) * pixel(frame, column, row) + right * pixel(frame, column + 1, row))
				+ down * ((1 - right) * pixel(frame, column, row + 1) + right * pixel(frame, column + 1, row + 1));
	}

	private static int pixel(Frame frame, int x, int y) {
		return (x < 0 || y < 0 || x >= Frame.SIZE || y >= Frame.SIZE) ? 0 : frame.at(x, y);
	}

}
