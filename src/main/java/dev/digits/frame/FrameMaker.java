package dev.digits.frame;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.Scaler;

/**
 * Fits a digit into the frame as MNIST does: into a box of 20 × 20, aspect kept, with the
 * centre of mass in the middle of 28 × 28.
 */
final class FrameMaker {

	private static final int BOX = 20;

	/** The middle of the middle pixel, whose index MNIST takes to be 14. */
	private static final double MIDDLE = 14.5;

	/** Strokes are measured and thickened in a copy of this size. */
	private static final int FINE_SIDE = 4 * BOX;

	/** Paler ink does not count for the box. */
	static final float VISIBLE = 0.3f;

	/** The width of a stroke in MNIST is about this many pixels. */
	private static final double STROKE = 2.4;

	private FrameMaker() {
	}

	/**
	 * Make the frame.
	 * @param digit the ink of the digit alone, 0 to 1
	 * @return the frame
	 */
	static Frame make(FloatImage digit) {
		FloatImage tight = digit.crop(bounds(digit)).within(FINE_SIDE);
		double width = Strokes.width(tight);
		// Thickening by r on each side makes the whole larger by 2 r as well.
		double radius = (STROKE * tight.longestSide() - BOX * width) / (2 * (BOX - STROKE));
		if (radius > 0) {
			int margin = (int) Math.ceil(radius) + 1;
			FloatImage thick = Strokes.thicken(
					tight.crop(new Box(-margin, -margin, tight.width() + 2 * margin, tight.height() + 2 * margin)),
					radius);
			tight = thick.crop(bounds(thick));
		}
		double scale = (double) BOX / tight.longestSide();
		FloatImage fitted = Scaler.scale(tight.width(), tight.height(), tight::addRow,
				Math.max(1, (int) Math.round(tight.width() * scale)),
				Math.max(1, (int) Math.round(tight.height() * scale)));
		return centre(fitted);
	}

	/**
	 * The box of a digit.
	 * @param image its ink, 0 to 1
	 * @return around all that is visible
	 */
	static Box bounds(FloatImage image) {
		int left = image.width();
		int right = -1;
		int top = image.height();
		int bottom = -1;
		for (int y = 0; y < image.height(); y++) {
			for (int x = 0; x < image.width(); x++) {
				if (image.at(x, y) >= VISIBLE) {
					left = Math.min(left, x);
					right = Math.max(right, x);
					top = Math.min(top, y);
					bottom = y;
				}
			}
		}
		// A part cut out of a component may be pale all over.
		return (right < left) ? new Box(0, 0, image.width(), image.height())
				: new Box(left, top, right - left + 1, bottom - top + 1);
	}

	private static Frame centre(FloatImage fitted) {
		double mass = 0;
		double massX = 0;
		double massY = 0;
		float most = 0;
		for (int y = 0; y < fitted.height(); y++) {
			for (int x = 0; x < fitted.width(); x++) {
				float value = fitted.at(x, y);
				mass += value;
				massX += value * (x + 0.5);
				massY += value * (y + 0.5);
				most = Math.max(most, value);
			}
		}
		int left = place(massX / mass, fitted.width());
		int top = place(massY / mass, fitted.height());
		byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
		for (int y = 0; y < fitted.height(); y++) {
			for (int x = 0; x < fitted.width(); x++) {
				pixels[(top + y) * Frame.SIZE + left + x] = (byte) Math.round(255 * fitted.at(x, y) / most);
			}
		}
		return new Frame(pixels);
	}

	private static int place(double centre, int size) {
		int start = (int) Math.round(MIDDLE - centre);
		return Math.max(0, Math.min(Frame.SIZE - size, start));
	}

}
