package dev.digits.picture.decode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JpegHeaderTests {

	private final byte[] jpeg = TestPictures
		.encode(TestPictures.blank(300, 20, BufferedImage.TYPE_INT_RGB, Color.WHITE), "jpeg");

	@Test
	void readsTheSizeBehindOtherSegments() {
		assertThat(JpegHeader.read(TestPictures.withExif(this.jpeg, 1))).contains(new JpegHeader(300, 20));
	}

	@Test
	void readsNothingBehindAGap() {
		byte[] gap = Arrays.copyOf(this.jpeg, this.jpeg.length + 1);
		gap[2] = 0;
		System.arraycopy(this.jpeg, 2, gap, 3, this.jpeg.length - 2);

		assertThat(JpegHeader.read(gap)).isEmpty();
	}

	@Test
	void readsNothingFromABeginningWithoutTheHeader() {
		for (int length = 0; length < 100; length++) {
			assertThat(JpegHeader.read(Arrays.copyOf(this.jpeg, length))).isEmpty();
		}
	}

}
