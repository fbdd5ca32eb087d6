package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a training ran and how long it took.
 *
 * @param machine its processor and operating system, in words
 * @param processors how many the training could use
 * @param java the Java that ran it, in words
 * @param duration of the whole training
 * @param command what to type to train again
 */
public record TrainingRun(String machine, int processors, String java, Duration duration, String command) {

	private static final Pattern RUN = Pattern.compile(
			"(?:(\\d+) h )?(?:(\\d+) min )?(\\d+) s, all trials together, on (.+) \\((\\d+) processors\\), with (.+)\\.\\n");

	private static final Pattern COMMAND = Pattern.compile("## To train it again\\s+```\\n(.+)\\n```");

	/** Only Linux has it, and only some processors are named there. */
	private static final Path CPUINFO = Path.of("/proc/cpuinfo");

	/**
	 * A run on this machine.
	 * @param duration of the whole training
	 * @param command what to type to train again
	 * @return the run
	 */
	public static TrainingRun here(Duration duration, String command) {
		String machine = "%s, %s".formatted(processor(CPUINFO), System.getProperty("os.name"));
		String java = "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.runtime.version"));
		return new TrainingRun(machine, Runtime.getRuntime().availableProcessors(), java, duration, command);
	}

	/**
	 * The run that a model card tells of.
	 * @param card in the words of {@link ModelCard}
	 * @return the run
	 * @throws IllegalArgumentException if it tells of none
	 */
	static TrainingRun of(String card) {
		Matcher run = RUN.matcher(card);
		Matcher command = COMMAND.matcher(card);
		if (!run.find() || !command.find()) {
			throw new IllegalArgumentException("the model card does not say how the version was trained");
		}
		Duration duration = Duration.ofHours(number(run.group(1)))
			.plusMinutes(number(run.group(2)))
			.plusSeconds(number(run.group(3)));
		return new TrainingRun(run.group(4), Math.toIntExact(number(run.group(5))), run.group(6), duration,
				command.group(1));
	}

	private static long number(String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

	/**
	 * The processor's name.
	 * @param cpuinfo the file where Linux tells it
	 * @return the name, or the architecture if it is not there
	 */
	static String processor(Path cpuinfo) {
		String architecture = System.getProperty("os.arch");
		try (Stream<String> lines = Files.lines(cpuinfo)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(architecture);
		}
		catch (IOException ex) {
			return architecture;
		}
	}

}
