package dev.digits.picture;

/**
 * Where the digit lies, in pixels of the upright picture.
 *
 * @param x left edge
 * @param y upper edge
 * @param width at least 1
 * @param height at least 1
 */
public record Box(int x, int y, int width, int height) {

	int longestSide() {
		return Math.max(this.width, this.height);
	}

	/**
	 * The smallest box around this and another.
	 * @param other the other
	 * @return the box around both
	 */
	Box union(Box other) {
		int left = Math.min(this.x, other.x);
		int top = Math.min(this.y, other.y);
		return new Box(left, top, Math.max(this.x + this.width, other.x + other.width) - left,
				Math.max(this.y + this.height, other.y + other.height) - top);
	}

}
