package dev.digits.trainer.detection;

/**
 * The filters of a convolution over squares, padded so that only the stride makes the
 * result smaller.
 *
 * @param inputs how many channels go in
 * @param outputs how many come out
 * @param kernel the square's side, odd
 * @param stride the distance from one square to the next
 */
record Filters(int inputs, int outputs, int kernel, int stride) {

	int padding() {
		return this.kernel / 2;
	}

	long[] shape() {
		return new long[] { this.outputs, this.inputs, this.kernel, this.kernel };
	}

}
