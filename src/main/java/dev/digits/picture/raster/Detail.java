package dev.digits.picture.raster;

/**
 * How closely a picture is looked at: a copy of less than half the side costs a fifth of
 * the time, and mostly suffices.
 */
public enum Detail {

	/** To read what is large and clear. */
	COARSE(160),

	/** To read what anyone could. */
	FINE(400),

	/** To read a page of digits, one by one. */
	PAGE(1000);

	private final int side;

	Detail(int side) {
		this.side = side;
	}

	/**
	 * The longest side of the copy in which the digit is looked for.
	 * @return in pixels; a smaller picture is looked at as it is
	 */
	public int side() {
		return this.side;
	}

}
