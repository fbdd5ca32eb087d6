package dev.digits.picture;

/**
 * Finds the digit in a picture and brings it into the form the network reads.
 */
public final class DigitFinder {

	/**
	 * Find the digit. A picture of 28 × 28 that already is in MNIST's form passes through
	 * unchanged.
	 * @param picture any picture of one digit, dark on light or light on dark
	 * @return the frame, where it was found, and what may have made it hard
	 * @throws NoDigitException if there is no ink that could be a digit
	 */
	public Sighting find(GreyPicture picture) {
		throw new UnsupportedOperationException("to be written for " + picture.width());
	}

}
