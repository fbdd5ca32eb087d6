package dev.digits.trainer.detection;

/**
 * How many there are along one dimension of what a network reads or gives.
 *
 * @param name of a number that may differ from call to call; empty where it may not
 * @param size the number where it may not
 */
record Dimension(String name, int size) {

	static Dimension of(int size) {
		return new Dimension("", size);
	}

	static Dimension any(String name) {
		return new Dimension(name, 0);
	}

	boolean isFixed() {
		return this.name.isEmpty();
	}

}
