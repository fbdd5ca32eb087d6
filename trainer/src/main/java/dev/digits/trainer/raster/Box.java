package dev.digits.trainer.raster;

/**
 * A rectangle on a raster, in pixels. It may reach beyond the raster.
 *
 * @param left edge
 * @param top edge
 * @param right edge, not left of the left one
 * @param bottom edge, not above the upper one
 */
public record Box(float left, float top, float right, float bottom) {

	public float width() {
		return this.right - this.left;
	}

	public float height() {
		return this.bottom - this.top;
	}

	public float middleX() {
		return (this.left + this.right) / 2;
	}

	public float middleY() {
		return (this.top + this.bottom) / 2;
	}

	public Box moved(double dx, double dy) {
		return new Box((float) (this.left + dx), (float) (this.top + dy), (float) (this.right + dx),
				(float) (this.bottom + dy));
	}

	public Box scaled(double factorX, double factorY) {
		return new Box((float) (this.left * factorX), (float) (this.top * factorY), (float) (this.right * factorX),
				(float) (this.bottom * factorY));
	}

	public Box grown(double margin) {
		return new Box((float) (this.left - margin), (float) (this.top - margin), (float) (this.right + margin),
				(float) (this.bottom + margin));
	}

	/**
	 * The smallest box that holds both.
	 * @param other another box
	 * @return a box
	 */
	public Box union(Box other) {
		return new Box(Math.min(this.left, other.left), Math.min(this.top, other.top),
				Math.max(this.right, other.right), Math.max(this.bottom, other.bottom));
	}

	public boolean intersects(Box other) {
		return this.left < other.right && other.left < this.right && this.top < other.bottom && other.top < this.bottom;
	}

	/**
	 * The area that both cover.
	 * @param other another box
	 * @return in square pixels; 0 where they do not intersect
	 */
	public double common(Box other) {
		double width = Math.min(this.right, other.right) - Math.max(this.left, other.left);
		double height = Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top);
		return Math.max(0, width) * Math.max(0, height);
	}

	public double area() {
		return (double) width() * height();
	}

	/**
	 * Intersection over union.
	 * @param other another box
	 * @return 1 where both are the same, 0 where they do not intersect
	 */
	public double overlap(Box other) {
		double common = common(other);
		return common / Math.max(1e-6, area() + other.area() - common);
	}

}
