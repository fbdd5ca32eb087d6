package dev.digits.picture.decode;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.List;

import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TransparencyTests {

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	@Test
	void laysTransparencyOnWhite() {
		BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, 0x00000000);
		image.setRGB(1, 0, 0x80000000);
		image.setRGB(2, 0, 0xFF000000);

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).containsExactly(255, 127, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif" })
	void laysAPalettesTransparencyOnWhite(String format) {
		IndexColorModel palette = new IndexColorModel(1, 2, new byte[2], new byte[2], new byte[2], 1);
		BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
		image.getRaster().setSample(0, 0, 0, 1);

		assertThat(this.reader.read(TestPictures.encode(image, format)).pixels()).containsExactly(255, 0);
	}

	@Test
	void laysGreyWithAlphaOnWhite() {
		BufferedImage image = TestPictures.greyWithAlpha(new int[][] { { 0, 0 }, { 0, 255 }, { 100, 255 } });

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).containsExactly(255, 0, 100);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xFFFFFF, 0xFFFDE7, 0xFFEB3B })
	void laysABrightPenOnBlack(int pen) {
		BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
		TestPictures.fill(image, 20, 10, 12, 40, new Color(pen));
		int luma = Math.round(0.299f * (pen >> 16) + 0.587f * (pen >> 8 & 0xFF) + 0.114f * (pen & 0xFF));

		for (byte[] file : List.of(TestPictures.encode(image, "png"), TestPictures.webp(image, true),
				TestPictures.webp(image, false))) {
			GreyPicture picture = this.reader.read(file);

			assertThat(picture.at(5, 5)).isZero();
			assertThat(picture.at(26, 30)).isCloseTo(luma, within(3));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 30 })
	void laysAWhitePenOnBlackAfterLossyCompression(int stroke) {
		BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setStroke(new BasicStroke(stroke));
		graphics.drawOval(90, 50, 120, 200);
		graphics.dispose();

		assertThat(this.reader.read(TestPictures.webp(image, false)).at(5, 5)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif" })
	void laysAPalettesWhitePenOnBlack(String format) {
		byte[] white = { 0, -1 };
		IndexColorModel palette = new IndexColorModel(1, 2, white, white, white, 0);
		BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
		image.getRaster().setSample(0, 0, 0, 1);

		assertThat(this.reader.read(TestPictures.encode(image, format)).pixels()).containsExactly(255, 0);
	}

	@Test
	void laysGreyWithAlphaOnBlackWhereItIsBright() {
		BufferedImage image = TestPictures.greyWithAlpha(new int[][] { { 0, 0 }, { 255, 128 }, { 255, 255 } });

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).containsExactly(0, 128, 255);
	}

	@Test
	void showsWhatIsCutOutOfAWhiteSheet() {
		BufferedImage image = TestPictures.blank(60, 60, BufferedImage.TYPE_INT_ARGB, Color.WHITE);
		Graphics2D graphics = image.createGraphics();
		graphics.setComposite(AlphaComposite.Clear);
		graphics.fillRect(28, 10, 4, 40);
		graphics.dispose();

		GreyPicture picture = this.reader.read(TestPictures.encode(image, "png"));

		assertThat(picture.at(5, 5)).isEqualTo(255);
		assertThat(picture.at(30, 30)).isZero();
	}

	@Test
	void laysABrightSheetWithDarkInkOnWhite() {
		BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
		TestPictures.fill(image, 10, 10, 80, 80, Color.WHITE);
		TestPictures.fill(image, 50, 30, 1, 40, Color.BLACK);

		GreyPicture picture = this.reader.read(TestPictures.encode(image, "png"));

		assertThat(picture.at(2, 2)).isEqualTo(255);
		assertThat(picture.at(50, 50)).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 128 })
	void passesOverAlphaThatIsTheSameEverywhere(int alpha) {
		BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, alpha << 24 | 0xFFFFFF);
		image.setRGB(1, 0, alpha << 24);

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).containsExactly(255, 0);
	}

	@Test
	void readsABmpWhoseAlphaIsZeroThroughout() {
		assertThat(this.reader.read(TestPictures.bmpWithAlpha(2, 1, 0x00FFFFFF, 0)).pixels()).containsExactly(255, 0);
	}

}
