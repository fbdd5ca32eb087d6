package dev.digits.picture.raster;

/**
 * Where the digit lies, in pixels of the upright picture.
 *
 * @param x left edge
 * @param y upper edge
 * @param width at least 1
 * @param height at least 1
 */
public record Box(int x, int y, int width, int height) {

	double middle() {
		return this.x + this.width / 2.0;
	}

	public int longestSide() {
		return Math.max(this.width, this.height);
	}

	public boolean contains(double atX, double atY) {
		return atX >= this.x && atY >= this.y && atX < this.x + this.width && atY < this.y + this.height;
	}

	/**
	 * The smallest box around this and another.
	 * @param other the other
	 * @return the box around both
	 */
	public Box union(Box other) {
		int left = Math.min(this.x, other.x);
		int top = Math.min(this.y, other.y);
		return new Box(left, top, Math.max(this.x + this.width, other.x + other.width) - left,
				Math.max(this.y + this.height, other.y + other.height) - top);
	}

	/**
	 * How far apart two boxes are.
	 * @param other the other
	 * @return 0 if they touch or overlap
	 */
	public double gap(Box other) {
		int dx = Math.max(0, Math.max(this.x, other.x) - Math.min(this.x + this.width, other.x + other.width));
		int dy = Math.max(0, Math.max(this.y, other.y) - Math.min(this.y + this.height, other.y + other.height));
		return Math.hypot(dx, dy);
	}

}
