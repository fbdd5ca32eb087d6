package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Raster;

import java.util.Arrays;

import dev.digits.picture.GreyPicture;

/**
 * A picture fitted into the square that digit-finder reads.
 *
 * @param pixels of the square
 * @param left first column of the picture
 * @param top first row of the picture
 * @param width of the picture in the square
 * @param height of the picture in the square
 */
record Square(byte[] pixels, int left, int top, int width, int height) {

	/** Side of the square in pixels. */
	static final int SIDE = 112;

	static Square of(GreyPicture picture) {
		double scale = (double) SIDE / Math.max(picture.width(), picture.height());
		int width = Math.max(1, (int) Math.round(picture.width() * scale));
		int height = Math.max(1, (int) Math.round(picture.height() * scale));
		Raster raster = Raster.of(picture);
		GreyPicture fitted = ((scale < 1) ? raster.resized(width, height) : raster.enlarged(width, height)).picture();
		byte[] pixels = new byte[SIDE * SIDE];
		Arrays.fill(pixels, (byte) Math.round(Raster.of(fitted).mean()));
		int left = (SIDE - width) / 2;
		int top = (SIDE - height) / 2;
		for (int y = 0; y < height; y++) {
			System.arraycopy(fitted.pixels(), y * width, pixels, (top + y) * SIDE + left, width);
		}
		return new Square(pixels, left, top, width, height);
	}

	float x(double share) {
		return (float) ((this.left + share * this.width) / SIDE);
	}

	float y(double share) {
		return (float) ((this.top + share * this.height) / SIDE);
	}

}
