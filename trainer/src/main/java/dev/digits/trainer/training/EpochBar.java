package dev.digits.trainer.training;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The progress of one epoch on standard error: pictures per second and time left. Shows
 * nothing where nobody watches.
 */
final class EpochBar implements AutoCloseable {

	/**
	 * Set by the launcher, which can tell better than Java whether there is a terminal.
	 */
	private static final String WATCHED = "digits.terminal";

	private final ProgressBar bar;

	private EpochBar(ProgressBar bar) {
		this.bar = bar;
	}

	static EpochBar open(String title, int pictures) {
		return new EpochBar(watched() ? bar(title, pictures) : null);
	}

	private static boolean watched() {
		String told = System.getProperty(WATCHED);
		return (told != null) ? Boolean.parseBoolean(told) : System.console() != null;
	}

	private static ProgressBar bar(String title, int pictures) {
		return new ProgressBarBuilder().setTaskName(title)
			.setInitialMax(pictures)
			.setUnit(" images", 1)
			.showSpeed()
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(500)
			.setConsumer(new ConsoleProgressBarConsumer(System.err))
			.clearDisplayOnFinish()
			.build();
	}

	void advance(int pictures) {
		if (this.bar != null) {
			this.bar.stepBy(pictures);
		}
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

}
