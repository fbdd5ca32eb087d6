package dev.digits.trainer.scene.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Sampler;

/**
 * Cuts a picture close to its number, as a user does, and lays what is left on a picture
 * of the old size whose remainder is even, as the service does.
 *
 * @param picture with the cut-out on it
 * @param digits moved with it
 * @param visible where the cut-out is
 */
record Cropping(GreyPicture picture, List<NumberScene.Digit> digits, Box visible) {

	static Cropping none(GreyPicture picture, List<NumberScene.Digit> digits) {
		return new Cropping(picture, digits, new Box(0, 0, picture.width(), picture.height()));
	}

	/**
	 * Cut.
	 * @param picture any
	 * @param digits on it, at least one
	 * @param random where
	 */
	static Cropping tight(GreyPicture picture, List<NumberScene.Digit> digits, Sampler random) {
		Box all = digits.stream().map(NumberScene.Digit::box).reduce(Box::union).orElseThrow();
		double smallest = digits.stream().mapToDouble((digit) -> digit.box().height()).min().orElseThrow();
		double margin = smallest * random.uniform(0, 0.35);
		int w = picture.width();
		int h = picture.height();
		int left = within(all.left() - 1.5 * margin * random.uniform(-0.1, 1), 0, w - 9);
		int top = within(all.top() - margin * random.uniform(-0.1, 1), 0, h - 9);
		int right = within(all.right() + 1.5 * margin * random.uniform(-0.1, 1), 9, w);
		int bottom = within(all.bottom() + margin * random.uniform(-0.1, 1), 9, h);
		if (right - left <= 8 || bottom - top <= 8) {
			return none(picture, digits);
		}
		int dx = 0;
		int dy = 0;
		double where = random.uniform(0, 1);
		if (where < 0.5) {
			dx = -left;
			dy = -top;
		}
		else if (where < 0.75) {
			dx = random.integer(-left, w - right + 1);
			dy = random.integer(-top, h - bottom + 1);
		}
		byte[] pixels = new byte[w * h];
		Arrays.fill(pixels, mean(picture, left, top, right, bottom));
		for (int y = top; y < bottom; y++) {
			System.arraycopy(picture.pixels(), y * w + left, pixels, (y + dy) * w + left + dx, right - left);
		}
		List<NumberScene.Digit> moved = new ArrayList<>();
		for (NumberScene.Digit digit : digits) {
			moved.add(new NumberScene.Digit(digit.value(), digit.row(), digit.box().moved(dx, dy)));
		}
		return new Cropping(new GreyPicture(w, h, pixels), moved,
				new Box(left + dx, top + dy, right + dx, bottom + dy));
	}

	private static int within(double value, int least, int most) {
		return (int) Math.max(least, Math.min(most, value));
	}

	private static byte mean(GreyPicture picture, int left, int top, int right, int bottom) {
		long sum = 0;
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				sum += picture.at(x, y);
			}
		}
		return (byte) (sum / ((long) (right - left) * (bottom - top)));
	}

}
