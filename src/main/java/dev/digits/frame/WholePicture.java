package dev.digits.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;

/**
 * A picture of the frame's own size may be a frame that something has spoilt: noise, a
 * line across it, an inverted edge. Looking for ink in it would make it worse, so it is
 * also offered as it is, and so is its negative.
 */
public final class WholePicture {

	/** Brightest and darkest pixel must differ by this much, of 255. */
	private static final int CONTRAST = 64;

	private WholePicture() {
	}

	/**
	 * The picture itself as a frame.
	 * @param picture any picture
	 * @return bright on dark first; none if the picture has another size or hardly any
	 * contrast
	 */
	public static List<ExtractedFrame> extractedFrames(GreyPicture picture) {
		if (picture.width() != Frame.SIZE || picture.height() != Frame.SIZE) {
			return List.of();
		}
		int darkest = 255;
		int brightest = 0;
		for (byte pixel : picture.pixels()) {
			darkest = Math.min(darkest, pixel & 0xFF);
			brightest = Math.max(brightest, pixel & 0xFF);
		}
		if (brightest - darkest < CONTRAST) {
			return List.of();
		}
		return List.of(extractedFrame(stretched(picture, darkest, brightest)),
				extractedFrame(stretched(picture, brightest, darkest)));
	}

	private static Frame stretched(GreyPicture picture, int ground, int ink) {
		byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.round(255f * ((picture.pixels()[i] & 0xFF) - ground) / (ink - ground));
		}
		return new Frame(pixels);
	}

	private static ExtractedFrame extractedFrame(Frame frame) {
		Set<Warning> none = EnumSet.noneOf(Warning.class);
		return new ExtractedFrame(frame, new Box(0, 0, Frame.SIZE, Frame.SIZE), none);
	}

}
