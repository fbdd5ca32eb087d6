package dev.digits.detection;

import dev.digits.picture.raster.Region;

/**
 * A rectangle around a digit, in pixels; it may reach beyond the picture.
 *
 * @param left edge
 * @param top edge
 * @param right edge, not left of the left one
 * @param bottom edge, not above the upper one
 */
public record BoundingBox(double left, double top, double right, double bottom) {

	/** Nothing is divided by less, in square pixels. */
	private static final double TINY = 1e-6;

	public double width() {
		return this.right - this.left;
	}

	public double height() {
		return this.bottom - this.top;
	}

	public double middleX() {
		return (this.left + this.right) / 2;
	}

	public double middleY() {
		return (this.top + this.bottom) / 2;
	}

	public double area() {
		return width() * height();
	}

	/**
	 * Move and scale.
	 * @param scaleX what lengths from left to right are multiplied by
	 * @param scaleY what lengths from top to bottom are multiplied by
	 * @param x added to the edges after that
	 * @param y added to the edges after that
	 * @return another box
	 */
	BoundingBox placed(double scaleX, double scaleY, double x, double y) {
		return new BoundingBox(scaleX * this.left + x, scaleY * this.top + y, scaleX * this.right + x,
				scaleY * this.bottom + y);
	}

	/**
	 * The same box with more around it.
	 * @param across added to the left and to the right
	 * @param down added above and below
	 * @return a larger box
	 */
	public BoundingBox grown(double across, double down) {
		return new BoundingBox(this.left - across, this.top - down, this.right + across, this.bottom + down);
	}

	/**
	 * What of it lies in a picture.
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 * @return a smaller box, or the same
	 */
	public BoundingBox clipped(int width, int height) {
		return new BoundingBox(Math.max(0, this.left), Math.max(0, this.top), Math.min(width, this.right),
				Math.min(height, this.bottom));
	}

	/**
	 * The same part of a picture as shares of its size.
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 * @return the part
	 */
	public Region in(int width, int height) {
		return new Region(this.left / width, this.top / height, this.right / width, this.bottom / height);
	}

	/**
	 * The smallest box that holds this and another.
	 * @param other the other
	 * @return the box around both
	 */
	public BoundingBox union(BoundingBox other) {
		return new BoundingBox(Math.min(this.left, other.left), Math.min(this.top, other.top),
				Math.max(this.right, other.right), Math.max(this.bottom, other.bottom));
	}

	/**
	 * How much of both is the same.
	 * @param other the other
	 * @return intersection over union, 0 to 1
	 */
	public double intersectionOverUnion(BoundingBox other) {
		double common = intersection(other);
		return common / Math.max(TINY, area() + other.area() - common);
	}

	/**
	 * How much of the smaller of both lies in the larger.
	 * @param other the other
	 * @return intersection over the smaller area, 0 to 1
	 */
	double intersectionOverSmaller(BoundingBox other) {
		return intersection(other) / Math.max(TINY, Math.min(area(), other.area()));
	}

	private double intersection(BoundingBox other) {
		double wide = Math.min(this.right, other.right) - Math.max(this.left, other.left);
		double high = Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top);
		return Math.max(0, wide) * Math.max(0, high);
	}

}
