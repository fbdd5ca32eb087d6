package dev.digits.trainer.quantization;

/**
 * Between which bounds the values of an activation lie, so that bytes can stand for them.
 *
 * @param least 0 or less
 * @param greatest 0 or more
 */
record Range(float least, float greatest) {

	/** Of an activation that is always zero. */
	private static final float MIN_STEP = 1e-6f;

	private static final int LARGEST_BYTE = 255;

	static final Range ZERO = new Range(0, 0);

	/**
	 * The smallest range with all of its values and with another one.
	 * @param value any number
	 */
	Range with(float value) {
		return new Range(Math.min(this.least, value), Math.max(this.greatest, value));
	}

	/** The float that lies between a byte and the next. */
	float step() {
		return Math.max((this.greatest - this.least) / LARGEST_BYTE, MIN_STEP);
	}

	/** The byte that stands for 0, 0 to 255. */
	byte zero() {
		return (byte) Math.round(-this.least / step());
	}

}
