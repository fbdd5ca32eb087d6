package dev.digits.picture;

/**
 * Estimates the ground by closing the strokes up: what is wider than any stroke is
 * ground, be it a shadow or the edge of a page. Follows the light more closely than
 * {@link Ground}, but takes very wide strokes for ground.
 *
 * @see <a href="https://doi.org/10.1109/TPAMI.1987.4767941">Haralick, Sternberg and
 * Zhuang, Image analysis using mathematical morphology, 1987</a>
 */
final class NarrowGround {

	/** Light changes slowly: a copy of this size tells enough, and has less noise. */
	private static final int COARSE_SIDE = 100;

	/** Half the side of the square that fits into no stroke, in the coarse copy. */
	private static final int RADIUS = 7;

	private NarrowGround() {
	}

	/**
	 * How far each pixel lies above or below the ground.
	 * @param picture brightness
	 * @param dark whether ink is darker than the ground
	 * @return brightness minus ground
	 */
	static Plane subtract(Plane picture, boolean dark) {
		Plane coarse = picture.within(COARSE_SIDE);
		return picture.minus(extreme(extreme(coarse, dark), !dark));
	}

	private static Plane extreme(Plane plane, boolean most) {
		return extremeInRows(extremeInRows(plane, most).transposed(), most).transposed();
	}

	private static Plane extremeInRows(Plane plane, boolean most) {
		Plane result = new Plane(plane.width(), plane.height());
		for (int y = 0; y < plane.height(); y++) {
			for (int x = 0; x < plane.width(); x++) {
				float value = plane.at(x, y);
				for (int near = Math.max(0, x - RADIUS); near <= Math.min(plane.width() - 1, x + RADIUS); near++) {
					value = most ? Math.max(value, plane.at(near, y)) : Math.min(value, plane.at(near, y));
				}
				result.values()[y * plane.width() + x] = value;
			}
		}
		return result;
	}

}
