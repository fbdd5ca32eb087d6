package dev.digits.endurance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What depends on the machine, and on what else it does: it is told, and fails nothing.
 */
final class Figures {

	private static final Logger log = LoggerFactory.getLogger(Figures.class);

	private final String test;

	private Figures(String test) {
		this.test = test;
	}

	/** Figures of a test. */
	static Figures of(String test) {
		return new Figures(test);
	}

	Figures atMost(String name, double figure, double most) {
		return tell(name, figure, "at most", most, figure <= most);
	}

	Figures atLeast(String name, double figure, double least) {
		return tell(name, figure, "at least", least, figure >= least);
	}

	private Figures tell(String name, double figure, String which, double expected, boolean met) {
		log.info("{} {}: {} is {}, expected {} {}", met ? "As expected" : "NOT AS EXPECTED", this.test, name,
				"%.3f".formatted(figure), which, "%.3f".formatted(expected));
		return this;
	}

}
