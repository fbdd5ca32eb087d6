package dev.digits.trainer.export;

import java.time.Duration;
import java.util.Locale;

/**
 * Figures as people read them.
 */
final class Words {

	private Words() {
	}

	static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f %%", 100 * share);
	}

	static String decimals(double figure) {
		return String.format(Locale.ROOT, "%.4f", figure);
	}

	static String count(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	static String code(String words) {
		return "`" + words + "`";
	}

	static String duration(Duration duration) {
		String hours = (duration.toHours() > 0) ? duration.toHours() + " h " : "";
		String minutes = (duration.toMinutes() > 0) ? duration.toMinutesPart() + " min " : "";
		return hours + minutes + duration.toSecondsPart() + " s";
	}

}
