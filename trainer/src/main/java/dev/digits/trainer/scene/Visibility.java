package dev.digits.trainer.scene;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;

/**
 * Tells whether a digit can be seen: training must not ask for what nobody could answer.
 */
public final class Visibility {

	/** Of 255. */
	private static final double CONTRAST = 4;

	/** Of the ground's deviation around the digit. */
	private static final double ABOVE_GROUND = 0.4;

	private static final float INK = 0.2f;

	/** So near to ink, in pixels of the picture, the ground is compared. */
	private static final int NEAR = 5;

	private static final int MIN_PIXELS = 6;

	private Visibility() {
	}

	/**
	 * Whether the digit stands out from the ground around it.
	 * @param digit as it was painted
	 * @param picture what a camera made of it, maybe smaller
	 * @return true if it does
	 */
	static boolean isVisible(PaintedDigit digit, GreyPicture picture) {
		Raster cover = (digit.cover().width() == picture.width()) ? digit.cover()
				: digit.cover().resized(picture.width(), picture.height());
		double scale = (double) picture.height() / digit.cover().height();
		return isVisible(cover, new Box((int) (digit.left() * scale), (int) (digit.top() * scale),
				(int) (digit.right() * scale), (int) (digit.bottom() * scale)), picture, 1);
	}

	/**
	 * Whether a digit stands out from the ground around it.
	 * @param cover where there is ink, 0 to 1, of the size of the picture
	 * @param box of the digit, in pixels of the picture
	 * @param picture what a camera made of it
	 * @param darkest the cover where a line is drawn: below 1 where ink is pale or a line
	 * thinner than a pixel
	 * @return true if it does
	 */
	public static boolean isVisible(Raster cover, Box box, GreyPicture picture, float darkest) {
		int left = Math.max(0, (int) box.left() - 2);
		int top = Math.max(0, (int) box.top() - 2);
		int right = Math.min(picture.width(), (int) box.right() + 3);
		int bottom = Math.min(picture.height(), (int) box.bottom() + 3);
		Statistics ink = new Statistics();
		Statistics ground = new Statistics();
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				if (cover.at(x, y) > INK * darkest) {
					ink.add(picture.at(x, y));
				}
				else if (cover.at(x, y) < 0.05 * darkest && isNear(cover, x, y, INK * darkest)) {
					ground.add(picture.at(x, y));
				}
			}
		}
		if (ink.count < MIN_PIXELS) {
			return false;
		}
		return ground.count <= MIN_PIXELS
				|| Math.abs(ink.mean() - ground.mean()) >= Math.max(CONTRAST, ABOVE_GROUND * ground.deviation());
	}

	/** Looking along both axes is enough. */
	private static boolean isNear(Raster cover, int x, int y, float ink) {
		for (int step = -NEAR; step <= NEAR; step++) {
			int column = Math.max(0, Math.min(cover.width() - 1, x + step));
			int row = Math.max(0, Math.min(cover.height() - 1, y + step));
			if (cover.at(column, y) > ink || cover.at(x, row) > ink) {
				return true;
			}
		}
		return false;
	}

	private static final class Statistics {

		private int count;

		private double sum;

		private double squares;

		void add(double value) {
			this.count++;
			this.sum += value;
			this.squares += value * value;
		}

		double mean() {
			return this.sum / Math.max(1, this.count);
		}

		double deviation() {
			double mean = mean();
			return Math.sqrt(Math.max(0, this.squares / Math.max(1, this.count) - mean * mean));
		}

	}

}
