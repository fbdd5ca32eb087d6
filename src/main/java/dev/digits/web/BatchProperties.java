package dev.digits.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may come in one request to {@code /predict/batch}.
 *
 * @param maxPictures how many pictures; a form cannot have more parts than 100
 * @param maxBytes the size of the whole form; by default half of what all uploads may
 * hold, so that one batch does not keep everybody else out
 */
@Validated
@ConfigurationProperties("digits.batch")
record BatchProperties(@Positive @Max(UploadConfiguration.PARTS) @DefaultValue("32") int maxPictures,
		@NotNull @DefaultValue("64MB") DataSize maxBytes) {

	BatchProperties {
		if (maxBytes.isNegative() || maxBytes.toBytes() == 0 || maxBytes.toBytes() > UploadGuard.MAX_BYTES) {
			throw new IllegalArgumentException("digits.batch.max-bytes must be 1B to 128MB, not " + maxBytes);
		}
	}

}
