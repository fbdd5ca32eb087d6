package dev.digits.picture;

/**
 * How closely a picture is looked at: a copy of less than half the side costs a fifth of
 * the time, and mostly suffices.
 */
public enum Look {

	/** To read what is large and clear. */
	GLANCE(160),

	/** To read what anyone could. */
	CLOSE(400),

	/** To read a page of digits, one by one. */
	PAGE(1000);

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

	/**
	 * The longest side of the copy that tells what the light is like.
	 * @return in pixels
	 */
	int coarseSide() {
		return this.side / 4;
	}

}
