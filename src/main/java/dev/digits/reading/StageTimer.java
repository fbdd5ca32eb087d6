package dev.digits.reading;

import java.util.function.Supplier;

import dev.digits.metrics.Stage;

/**
 * Measures how long the stages of a picture's way take.
 */
public interface StageTimer {

	/** Measures nothing. */
	StageTimer NONE = new StageTimer() {

		@Override
		public <T> T time(Stage stage, Supplier<T> work) {
			return work.get();
		}

	};

	/**
	 * Do some work.
	 * @param <T> what comes out
	 * @param stage which stage it is
	 * @param work what to do
	 * @return what came out
	 */
	<T> T time(Stage stage, Supplier<T> work);

}
