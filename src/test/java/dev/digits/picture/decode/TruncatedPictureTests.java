package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.digits.picture.NotAPictureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TruncatedPictureTests {

	/** A WebP of two red pixels, lossless. */
	private static final String RED_WEBP = "UklGRhwAAABXRUJQVlA4TA8AAAAvAQAAAAcQ/Y/+ByKi/wEA";

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg", "gif", "bmp", "tiff" })
	void refusesATruncatedPicture(String format) {
		byte[] whole = TestPictures.encode(TestPictures.noise(100, 100), format);

		assertThatExceptionOfType(NotAPictureException.class)
			.isThrownBy(() -> this.reader.read(Arrays.copyOf(whole, whole.length / 2)))
			.withMessageContaining("ends early");
	}

	@ParameterizedTest
	@CsvSource({ "1,0", "2,0", "1,100", "2,1", "2,2", "2,100" })
	void readsAJpegWithoutItsLastBytes(int cut, int zeros) {
		BufferedImage noise = TestPictures.noise(61, 47);
		for (byte[] whole : List.of(TestPictures.encode(noise, "jpeg"), TestPictures.progressiveJpeg(noise),
				TestPictures.cmykJpeg(16, 16, 200))) {
			assertThat(pixels(Arrays.copyOf(cutOff(whole, cut), whole.length - cut + zeros))).isEqualTo(pixels(whole));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 100 })
	void refusesAJpegThatBreaksOffInTheMiddle(int zeros) {
		BufferedImage noise = TestPictures.noise(61, 47);
		for (byte[] whole : List.of(TestPictures.encode(noise, "jpeg"), TestPictures.progressiveJpeg(noise))) {
			for (int cut = 6; cut < whole.length - 4; cut += 31) {
				byte[] part = Arrays.copyOf(cutOff(whole, cut), whole.length - cut + zeros);
				assertThatExceptionOfType(NotAPictureException.class).as("%d bytes", part.length)
					.isThrownBy(() -> this.reader.read(part))
					.withMessage("The JPEG file ends early. Send it again, whole.");
			}
		}
	}

	@Test
	void refusesAProgressiveJpegWithoutItsLastScans() {
		byte[] whole = TestPictures.progressiveJpeg(TestPictures.noise(61, 47));
		int scan = 2;
		for (int scans = 0; scans < 3; scan++) {
			scans += (whole[scan] == (byte) 0xFF && whole[scan + 1] == (byte) 0xDA) ? 1 : 0;
		}
		byte[] part = Arrays.copyOf(whole, scan - 1);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(part))
			.withMessageContaining("ends early");
	}

	@Test
	void readsAGifWithoutItsLastBytes() {
		byte[] whole = TestPictures.encode(TestPictures.noise(61, 47), "gif");

		assertThat(pixels(cutOff(whole, 2))).isEqualTo(pixels(whole));
	}

	@Test
	void readsAPngWithoutItsLastChunk() {
		byte[] whole = TestPictures.encode(TestPictures.noise(61, 47), "png");

		assertThat(pixels(cutOff(whole, 12))).isEqualTo(pixels(whole));
	}

	@Test
	void readsAWebPThatEndsBehindThePicture() {
		byte[] whole = Base64.getDecoder().decode(RED_WEBP);
		byte[] cut = whole.clone();
		// 100 bytes more were to come.
		cut[4] += 100;

		assertThat(pixels(cut)).isEqualTo(pixels(whole));
	}

	@Test
	void refusesAWebPThatBreaksOff() {
		byte[] part = cutOff(Base64.getDecoder().decode(RED_WEBP), 8);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(part))
			.withMessageContaining("ends early");
	}

	private byte[] pixels(byte[] file) {
		return this.reader.read(file).pixels();
	}

	private static byte[] cutOff(byte[] whole, int count) {
		return Arrays.copyOf(whole, whole.length - count);
	}

}
