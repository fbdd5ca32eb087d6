package dev.digits.trainer.render;

/**
 * A place the pen passes through.
 *
 * @param x to the right
 * @param y down
 * @param corner whether the pen turns sharply here
 */
public record Knot(double x, double y, boolean corner) {

	double distance(Knot other) {
		return Math.hypot(this.x - other.x, this.y - other.y);
	}

	/**
	 * A place on the straight line to another knot; beyond it, if the share is outside 0
	 * to 1.
	 * @param other the other knot
	 * @param share 0 gives this place, 1 the other
	 * @return the place, no corner
	 */
	Knot towards(Knot other, double share) {
		return new Knot(this.x + share * (other.x - this.x), this.y + share * (other.y - this.y), false);
	}

}
