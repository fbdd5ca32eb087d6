package dev.digits.frame;

import java.util.EnumSet;
import java.util.Optional;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;

/**
 * Knows a picture that already is in MNIST's form, or is its negative. The bounds hold
 * for all 60,000 training pictures and hardly anything else: a ground of pure 0, ink up
 * to full, a box of 19 or 20 pixels, and the centre of mass in the middle pixel, whose
 * index MNIST takes to be 14.
 */
public final class MnistForm {

	private static final double MIDDLE = 14;

	private static final double TOLERANCE = 0.525;

	private static final int BRIGHTEST = 254;

	private MnistForm() {
	}

	/**
	 * Recognise a picture in MNIST's form.
	 * @param picture any picture
	 * @return the picture as a frame, every pixel as it was, or as it was in the negative
	 */
	public static Optional<ExtractedFrame> recognise(GreyPicture picture) {
		if (picture.width() != Frame.SIZE || picture.height() != Frame.SIZE) {
			return Optional.empty();
		}
		Frame asIs = new Frame(picture.pixels().clone());
		return recognise(asIs).or(() -> recognise(negative(asIs)));
	}

	private static Frame negative(Frame frame) {
		byte[] pixels = frame.pixels().clone();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) ~pixels[i];
		}
		return new Frame(pixels);
	}

	private static Optional<ExtractedFrame> recognise(Frame frame) {
		int left = Frame.SIZE;
		int right = -1;
		int top = Frame.SIZE;
		int bottom = -1;
		int brightest = 0;
		double mass = 0;
		double massX = 0;
		double massY = 0;
		for (int y = 0; y < Frame.SIZE; y++) {
			for (int x = 0; x < Frame.SIZE; x++) {
				int value = frame.at(x, y);
				if (value > 0) {
					left = Math.min(left, x);
					right = Math.max(right, x);
					top = Math.min(top, y);
					bottom = y;
				}
				brightest = Math.max(brightest, value);
				mass += value;
				massX += (double) value * x;
				massY += (double) value * y;
			}
		}
		int longest = Math.max(right - left, bottom - top) + 1;
		boolean centred = Math.abs(massX / mass - MIDDLE) <= TOLERANCE && Math.abs(massY / mass - MIDDLE) <= TOLERANCE;
		if (brightest < BRIGHTEST || (longest != 19 && longest != 20) || !centred) {
			return Optional.empty();
		}
		return Optional.of(new ExtractedFrame(frame, new Box(left, top, right - left + 1, bottom - top + 1),
				EnumSet.noneOf(Warning.class)));
	}

}
