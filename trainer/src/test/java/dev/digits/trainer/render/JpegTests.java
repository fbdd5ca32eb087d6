package dev.digits.trainer.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JpegTests {

	@Test
	void storesAnUprightPictureAsItIs() throws Exception {
		byte[] file = new Jpeg(0.9, false).encode(redAtTheUpperLeft());
		assertThat(orientation(file)).isNull();
		BufferedImage stored = ImageIO.read(new ByteArrayInputStream(file));
		assertThat(stored.getWidth()).isEqualTo(48);
		assertThat(stored.getHeight()).isEqualTo(64);
		assertThat(isRed(stored, 8, 8)).isTrue();
	}

	@Test
	void laysASidewaysPictureAndTagsItsOrientation() throws Exception {
		byte[] file = new Jpeg(0.9, true).encode(redAtTheUpperLeft());
		assertThat(orientation(file)).isEqualTo(6);
		BufferedImage stored = ImageIO.read(new ByteArrayInputStream(file));
		assertThat(stored.getWidth()).isEqualTo(64);
		assertThat(stored.getHeight()).isEqualTo(48);
		// Turning the stored pixels clockwise, as the tag asks, brings red to the upper
		// left.
		assertThat(isRed(stored, 8, 40)).isTrue();
		assertThat(isRed(stored, 8, 8)).isFalse();
	}

	private static BufferedImage redAtTheUpperLeft() {
		BufferedImage picture = new BufferedImage(48, 64, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 16; y++) {
			for (int x = 0; x < 16; x++) {
				picture.setRGB(x, y, Color.RED.getRGB());
			}
		}
		return picture;
	}

	private static boolean isRed(BufferedImage picture, int x, int y) {
		return new Color(picture.getRGB(x, y)).getRed() > 200;
	}

	private static Integer orientation(byte[] file) throws IOException, ImageProcessingException {
		ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
			.getFirstDirectoryOfType(ExifIFD0Directory.class);
		return (exif != null) ? exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION) : null;
	}

}
