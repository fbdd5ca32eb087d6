package dev.digits.reading;

import dev.digits.picture.decode.PictureLimits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What pictures are taken.
 *
 * @param maxBytes the size of the file
 * @param maxPixels width times height
 * @param maxSide the longer of width and height, in pixels
 */
@Validated
@ConfigurationProperties("digits.picture")
public record PictureProperties(@NotNull @DefaultValue("25MB") DataSize maxBytes,
		@Positive @DefaultValue("50000000") long maxPixels, @Positive @DefaultValue("20000") int maxSide) {

	/** A picture is read into one array. */
	private static final DataSize LARGEST = DataSize.ofGigabytes(1);

	public PictureProperties {
		if (maxBytes.isNegative() || maxBytes.toBytes() == 0 || maxBytes.compareTo(LARGEST) > 0) {
			throw new IllegalArgumentException("digits.picture.max-bytes must be 1B to 1GB, not " + maxBytes);
		}
	}

	PictureLimits limits() {
		return new PictureLimits(this.maxPixels, this.maxSide);
	}

}
