package dev.digits.trainer.render;

/**
 * Where the camera is: over the page's centre, looking at it from some distance, more or
 * less aslant.
 *
 * @param view what the longer side of the picture shows, in millimetres at the page's
 * centre
 * @param tilt how far the page's top leans away, in degrees
 * @param pan how far the page's right side leans away, in degrees
 * @param roll how far the page is turned clockwise, in degrees
 */
public record Viewpoint(double view, double tilt, double pan, double roll) {

	/** Distance of a phone's main camera from what fills its longer side. */
	private static final double DISTANCE = 0.75;

	/**
	 * Which place of the page is seen where: the homography from the view to the page, by
	 * intersecting the line of sight with the page.
	 */
	Projection projection() {
		double cosRoll = StrictMath.cos(StrictMath.toRadians(this.roll));
		double sinRoll = StrictMath.sin(StrictMath.toRadians(this.roll));
		double cosPan = StrictMath.cos(StrictMath.toRadians(this.pan));
		double sinPan = StrictMath.sin(StrictMath.toRadians(this.pan));
		double cosTilt = StrictMath.cos(StrictMath.toRadians(this.tilt));
		double sinTilt = StrictMath.sin(StrictMath.toRadians(this.tilt));
		// The page's axes before the roll, seen from the camera: x right, y down, z away.
		double[] across = { cosPan, sinPan * sinTilt, sinPan * cosTilt };
		double[] down = { 0, cosTilt, -sinTilt };
		double[] normal = { -sinPan, cosPan * sinTilt, cosPan * cosTilt };
		return (x, y) -> {
			double stretch = DISTANCE * normal[2] / (normal[0] * x + normal[1] * y + normal[2] * DISTANCE);
			double[] hit = { stretch * x, stretch * y, (stretch - 1) * DISTANCE };
			double right = this.view * (across[0] * hit[0] + across[1] * hit[1] + across[2] * hit[2]);
			double below = this.view * (down[1] * hit[1] + down[2] * hit[2]);
			return new Knot(cosRoll * right + sinRoll * below, cosRoll * below - sinRoll * right, false);
		};
	}

	/**
	 * Which place of the page is seen at a place of the view.
	 */
	@FunctionalInterface
	interface Projection {

		/**
		 * The place of the page.
		 * @param x of the view, whose longer side runs from -0.5 to 0.5
		 * @param y likewise
		 * @return in millimetres from the page's centre
		 */
		Knot toPage(double x, double y);

	}

}
