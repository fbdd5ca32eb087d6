package dev.digits.recognition;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures get their turn, and what reads them.
 *
 * @param engine what computes the network; PyTorch if the version has no other network
 * @param predictors how many pictures are worked on at once, each on a thread with a
 * predictor of its own; 0 for one per core
 * @param queueCapacity how many pictures may wait; one more is refused
 * @param deadline how long a picture may take, waiting included
 */
@Validated
@ConfigurationProperties("digits.recognition")
public record RecognitionProperties(@NotNull @DefaultValue("onnx-runtime") Engine engine,
		@PositiveOrZero @DefaultValue("0") int predictors, @Positive @DefaultValue("256") int queueCapacity,
		@NotNull @DurationMin(millis = 1) @DefaultValue("2s") Duration deadline) {

	/**
	 * How many predictors there are.
	 * @return the number that is configured, or that of the cores
	 */
	public int threads() {
		return (this.predictors > 0) ? this.predictors : Runtime.getRuntime().availableProcessors();
	}

}
