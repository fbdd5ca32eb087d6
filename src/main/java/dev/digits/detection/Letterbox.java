package dev.digits.detection;

import java.util.Arrays;
import java.util.List;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;

/**
 * A picture, or a part of it, fitted into the square that a detector reads: aspect kept,
 * in the middle, on its mean grey.
 */
public final class Letterbox {

	/**
	 * The square's width and height in pixels.
	 */
	public static final int SIZE = 112;

	/**
	 * How many pixels a square has.
	 */
	public static final int AREA = SIZE * SIZE;

	private final byte[] square = new byte[AREA];

	private final GreyPicture picture;

	private final Box part;

	private final int width;

	private final int height;

	private Letterbox(GreyPicture picture, Box part) {
		this.picture = picture;
		this.part = part;
		double scale = (double) SIZE / Math.max(part.width(), part.height());
		this.width = Math.max(1, (int) Math.round(part.width() * scale));
		this.height = Math.max(1, (int) Math.round(part.height() * scale));
		boolean whole = part.width() == picture.width() && part.height() == picture.height();
		draw((whole ? picture : picture.crop(part)).scaled(this.width, this.height));
	}

	/**
	 * Fit a whole picture into the square.
	 * @param picture any
	 * @return the square
	 */
	public static Letterbox of(GreyPicture picture) {
		return of(picture, Region.WHOLE);
	}

	/**
	 * Fit a part of a picture into the square.
	 * @param picture any
	 * @param part of it
	 * @return the square
	 */
	public static Letterbox of(GreyPicture picture, Region part) {
		return new Letterbox(picture, part.pixels(picture.width(), picture.height()));
	}

	private void draw(FloatImage fitted) {
		byte[] pixels = new byte[fitted.values().length];
		long sum = 0;
		for (int i = 0; i < pixels.length; i++) {
			int value = Math.max(0, Math.min(255, Math.round(fitted.values()[i])));
			pixels[i] = (byte) value;
			sum += value;
		}
		Arrays.fill(this.square, (byte) (sum / pixels.length));
		for (int y = 0; y < this.height; y++) {
			System.arraycopy(pixels, y * this.width, this.square, (top() + y) * SIZE + left(), this.width);
		}
	}

	private int left() {
		return (SIZE - this.width) / 2;
	}

	private int top() {
		return (SIZE - this.height) / 2;
	}

	/**
	 * The square.
	 * @return its grey values, row by row, for {@link Normalisation}
	 */
	public byte[] square() {
		return this.square;
	}

	/**
	 * The squares of several.
	 * @param letterboxes any number
	 * @return the grey values of each
	 */
	public static List<byte[]> squares(List<Letterbox> letterboxes) {
		return letterboxes.stream().map(Letterbox::square).toList();
	}

	/**
	 * Tell where in the picture a part of the square lies.
	 * @param left edge as a share of the square, like the others
	 * @param top edge
	 * @param right edge
	 * @param bottom edge
	 * @return the part of the whole picture
	 */
	Region inPicture(double left, double top, double right, double bottom) {
		return new Region(across(left), down(top), across(right), down(bottom));
	}

	/**
	 * Tell where in the square a part of the picture lies.
	 * @param region of the whole picture
	 * @return the part of the square; beyond 0 to 1 where this shows less of the picture
	 */
	public Region inSquare(Region region) {
		return new Region(acrossSquare(region.left()), downSquare(region.top()), acrossSquare(region.right()),
				downSquare(region.bottom()));
	}

	private double acrossSquare(double share) {
		double inPart = (share * this.picture.width() - this.part.x()) / this.part.width();
		return (left() + inPart * this.width) / SIZE;
	}

	private double downSquare(double share) {
		double inPart = (share * this.picture.height() - this.part.y()) / this.part.height();
		return (top() + inPart * this.height) / SIZE;
	}

	private double across(double share) {
		double inPart = (share * SIZE - left()) / this.width;
		return (this.part.x() + inPart * this.part.width()) / this.picture.width();
	}

	private double down(double share) {
		double inPart = (share * SIZE - top()) / this.height;
		return (this.part.y() + inPart * this.part.height()) / this.picture.height();
	}

}
