package dev.digits.trainer;

import java.util.Objects;

import dev.digits.trainer.detection.TrainFinderCommand;
import dev.digits.trainer.detection.TrainNumbersCommand;
import dev.digits.trainer.photos.InspectCommand;
import dev.digits.trainer.photos.InspectNumbersCommand;
import dev.digits.trainer.render.RenderCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The trainer's command line.
 */
@Command(name = "trainer", mixinStandardHelpOptions = true, versionProvider = Trainer.Version.class,
		synopsisSubcommandLabel = "COMMAND",
		description = "Trains, evaluates and exports the network that digit-reader serves.",
		subcommands = { TrainCommand.class, EvaluateCommand.class, RenderCommand.class, InspectCommand.class,
				InspectNumbersCommand.class, InspectScenesCommand.class, AblateCommand.class, RobustnessCommand.class,
				TrainFinderCommand.class, TrainNumbersCommand.class, CombineCommand.class })
public final class Trainer {

	private Trainer() {
	}

	public static void main(String[] args) {
		System.exit(commandLine().execute(args));
	}

	static CommandLine commandLine() {
		// Nothing is ever shown on a screen, and a server has none.
		System.setProperty("java.awt.headless", "true");
		return new CommandLine(new Trainer()).setExecutionExceptionHandler(new Failure())
			.setUsageHelpAutoWidth(true)
			.setCaseInsensitiveEnumValuesAllowed(true);
	}

	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "digit-trainer "
					+ Objects.requireNonNullElse(Trainer.class.getPackage().getImplementationVersion(), "unpackaged") };
		}

	}

}
