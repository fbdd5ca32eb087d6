package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RandomPhotoTests {

	@Test
	void isASmallJpeg() throws IOException {
		for (int digit = 0; digit < 10; digit++) {
			byte[] file = photo(digit, digit);
			BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
			assertThat(picture.getWidth()).isBetween(50, 170).isEqualTo(picture.getHeight());
		}
	}

	@Test
	void isTheSameForTheSameSeed() {
		assertThat(photo(4, 1)).isEqualTo(photo(4, 1)).isNotEqualTo(photo(4, 2));
	}

	@Test
	void showsAnotherDigitWhenAsked() {
		assertThat(photo(4, 1)).isNotEqualTo(photo(5, 1));
	}

	private static byte[] photo(int digit, long seed) {
		return RandomPhoto.of(digit, new SplittableRandom(seed));
	}

}
