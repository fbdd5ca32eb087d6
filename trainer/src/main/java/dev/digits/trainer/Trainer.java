package dev.digits.trainer;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The trainer's command line.
 */
@Command(name = "trainer", mixinStandardHelpOptions = true,
		description = "Trains, evaluates and exports the network that digit-reader serves.")
public final class Trainer {

	private Trainer() {
	}

	public static void main(String[] args) {
		System.exit(new CommandLine(new Trainer()).execute(args));
	}

}
