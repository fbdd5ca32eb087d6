package dev.digits.frame;

import java.util.List;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Otsu;
import dev.digits.picture.raster.Region;
import dev.digits.picture.raster.Selection;

/**
 * The ink on a part of a picture around a digit, in a copy in which the digit has a known
 * size.
 *
 * @param picture what it was taken from
 * @param part of the picture's pixels that it shows
 * @param image how far each pixel lies above (or, if ink is dark, below) the background
 * @param digit where the digit lies in the copy
 * @param level the difference that full ink has, of 255
 * @param components connected ink
 */
record LocalInk(GreyPicture picture, Box part, FloatImage image, Box digit, float level,
		List<ConnectedComponent> components) {

	/** One pixel may be anything, but not so many. */
	private static final double STRONGEST = 0.99;

	/** The same where nearly all is blank: a tiny digit has ten pixels in the copy. */
	private static final double STRONGEST_OF_ALL = 0.9998;

	/** The quantile of all ink that is taken for full ink. */
	private static final double FULL = 0.65;

	/** A component has ink of at least this share of full ink somewhere ... */
	private static final double HIGH = 0.45;

	/** ... and this share everywhere, ... */
	private static final double LOW = 0.3;

	/** ... which is so many standard deviations of the background somewhere ... */
	private static final double CLEAR = 4;

	/** ... and so many everywhere. */
	private static final double VISIBLE = 1.5;

	/** A pen and a pencil darken paper by more than this share of its brightness ... */
	private static final double FAINTEST = 0.05;

	/** ... or at least stand out of the noise by so many standard deviations. */
	private static final double DISTINCT = 8;

	/** The quantile of brightness that paper reaches, or chalk on a board. */
	private static final double BRIGHT = 0.95;

	/** For the normal distribution. */
	private static final float MEDIAN_TO_DEVIATION = 1.4826f;

	/** A background without any noise still has its rounding. */
	private static final float MIN_NOISE = 0.5f;

	/**
	 * Find the ink around a digit.
	 * @param picture any
	 * @param box where the digit lies in its pixels
	 * @param beside how much to look at to the left and to the right of that, in the
	 * digit's longer sides
	 * @param above how much to look at above and below
	 * @param side how long the digit's longer side shall be in the copy
	 * @param slack by how much the box may be too narrow, in pixels of the copy
	 * @return the ink
	 */
	static LocalInk around(GreyPicture picture, Box box, double beside, double above, int side, double slack) {
		return around(picture, box, beside, above, side, slack, STRONGEST);
	}

	private static LocalInk around(GreyPicture picture, Box box, double beside, double above, int side, double slack,
			double quantile) {
		int across = (int) Math.ceil(beside * box.longestSide()) + 1;
		int down = (int) Math.ceil(above * box.longestSide()) + 1;
		int left = Math.max(0, box.x() - across);
		int top = Math.max(0, box.y() - down);
		Box part = new Box(left, top, Math.min(picture.width(), box.x() + box.width() + across) - left,
				Math.min(picture.height(), box.y() + box.height() + down) - top);
		double scale = (double) side / box.longestSide();
		FloatImage copy = picture.crop(part)
			.scaled(Math.max(1, (int) Math.round(part.width() * scale)),
					Math.max(1, (int) Math.round(part.height() * scale)));
		Box digit = inCopy(box, part, copy, slack);
		FloatImage ink = Background.subtract(copy, digit);
		turn(ink, digit);
		float[] inside = ink.crop(digit).values();
		float strongest = ink.crop(digit).quantile(quantile, 0);
		if (strongest <= 0) {
			return new LocalInk(picture, part, ink, digit, 0, List.of());
		}
		float palest = Otsu.of(inside, 0, strongest).threshold();
		float level = ink.crop(digit).quantile(FULL, palest);
		if (level < FAINTEST * copy.quantile(BRIGHT, 0) && level < DISTINCT * noise(ink, Float.POSITIVE_INFINITY)) {
			return new LocalInk(picture, part, ink, digit, 0, List.of());
		}
		float noise = noise(ink, palest);
		float high = (float) Math.max(CLEAR * noise, HIGH * level);
		float low = (float) Math.min(high, Math.max(VISIBLE * noise, LOW * level));
		return new LocalInk(picture, part, ink, digit, level, ConnectedComponent.findAll(ink, low, high));
	}

	/**
	 * Find the ink of a picture, be it ever so small, as far as a small copy shows it.
	 * @param picture any
	 * @return the ink
	 */
	static LocalInk everywhere(GreyPicture picture) {
		Box all = new Box(0, 0, picture.width(), picture.height());
		return around(picture, all, 0, 0, Math.min(Detail.COARSE.side(), all.longestSide()), 0, STRONGEST_OF_ALL);
	}

	private static Box inCopy(Box box, Box part, FloatImage copy, double slack) {
		double scaleX = (double) copy.width() / part.width();
		double scaleY = (double) copy.height() / part.height();
		int left = (int) Math.max(0, Math.floor((box.x() - part.x()) * scaleX - slack));
		int top = (int) Math.max(0, Math.floor((box.y() - part.y()) * scaleY - slack));
		int right = (int) Math.min(copy.width(), Math.ceil((box.x() + box.width() - part.x()) * scaleX + slack));
		int bottom = (int) Math.min(copy.height(), Math.ceil((box.y() + box.height() - part.y()) * scaleY + slack));
		return new Box(left, top, right - left, bottom - top);
	}

	/**
	 * Ink is what differs more: strokes differ from the background more clearly than the
	 * background's own spots.
	 */
	private static void turn(FloatImage difference, Box digit) {
		double skew = 0;
		for (float value : difference.crop(digit).values()) {
			skew += (double) value * value * value;
		}
		for (int i = 0; skew < 0 && i < difference.values().length; i++) {
			difference.values()[i] = -difference.values()[i];
		}
	}

	/** The deviation of what is no ink, being below a bound. */
	private static float noise(FloatImage ink, float bound) {
		float[] values = new float[ink.values().length];
		int count = 0;
		for (float value : ink.values()) {
			if (Math.abs(value) < bound) {
				values[count++] = Math.abs(value);
			}
		}
		return (count > 0) ? Math.max(MIN_NOISE, MEDIAN_TO_DEVIATION * Selection.smallest(values, count, count / 2))
				: MIN_NOISE;
	}

	/**
	 * How much of a component lies where the digit does.
	 * @param component one of the components
	 * @return 0 to 1
	 */
	double shareInside(ConnectedComponent component) {
		int inside = 0;
		for (int pixel : component.pixels()) {
			inside += isInside(pixel) ? 1 : 0;
		}
		return (double) inside / component.pixels().length;
	}

	boolean isInside(int pixel) {
		return this.digit.contains(pixel % this.image.width() + 0.5, pixel / this.image.width() + 0.5);
	}

	/**
	 * Whether a component may go on beyond the copy: then it is no digit that lies
	 * inside.
	 * @param component one of the components
	 * @return true if it reaches an edge of the copy behind which the picture goes on
	 */
	boolean goesOn(ConnectedComponent component) {
		return reaches(component, this.part.x() > 0, this.part.y() > 0,
				this.part.x() + this.part.width() < this.picture.width(),
				this.part.y() + this.part.height() < this.picture.height());
	}

	/**
	 * Whether a component may be cut off.
	 * @param component one of the components
	 * @return true if it reaches the picture's border
	 */
	boolean touchesBorder(ConnectedComponent component) {
		return reaches(component, this.part.x() == 0, this.part.y() == 0,
				this.part.x() + this.part.width() == this.picture.width(),
				this.part.y() + this.part.height() == this.picture.height());
	}

	private boolean reaches(ConnectedComponent component, boolean left, boolean top, boolean right, boolean bottom) {
		Box box = component.box();
		return left && box.x() == 0 || top && box.y() == 0 || right && box.x() + box.width() == this.image.width()
				|| bottom && box.y() + box.height() == this.image.height();
	}

	/**
	 * Tell where in the whole picture something lies.
	 * @param box in the copy
	 * @return in pixels of the whole picture
	 */
	Box inFull(Box box) {
		return region(box).pixels(this.picture.fullWidth(), this.picture.fullHeight());
	}

	/**
	 * Tell where in the picture something lies.
	 * @param box in the copy
	 * @return the part of the picture
	 */
	Region region(Box box) {
		double scaleX = (double) this.part.width() / this.image.width();
		double scaleY = (double) this.part.height() / this.image.height();
		return new Region((this.part.x() + box.x() * scaleX) / this.picture.width(),
				(this.part.y() + box.y() * scaleY) / this.picture.height(),
				(this.part.x() + (box.x() + box.width()) * scaleX) / this.picture.width(),
				(this.part.y() + (box.y() + box.height()) * scaleY) / this.picture.height());
	}

	/**
	 * How many pixels of the copy one of the picture's takes.
	 * @return above 1 if the copy was enlarged
	 */
	double scale() {
		return (double) this.image.width() / this.part.width();
	}

}
