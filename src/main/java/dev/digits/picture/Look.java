package dev.digits.picture;

/**
 * How closely a picture is looked at: a copy of a quarter of the size costs a quarter of
 * the time, and mostly suffices.
 */
public enum Look {

	/** To read what is large and clear. */
	GLANCE(200),

	/** To read what anyone could. */
	CLOSE(400);

	private final int side;

	Look(int side) {
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
