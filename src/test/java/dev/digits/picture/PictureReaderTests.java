package dev.digits.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class PictureReaderTests {

	/** A WebP of two red pixels, lossless. */
	private static final String RED_WEBP = "UklGRhwAAABXRUJQVlA4TA8AAAAvAQAAAAcQ/Y/+ByKi/wEA";

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg", "gif", "bmp", "tiff" })
	void readsEachType(String format) {
		BufferedImage image = TestPictures.blank(40, 30, BufferedImage.TYPE_INT_RGB, Color.WHITE);
		fill(image, 20, 0, 20, 30, Color.BLACK);

		GreyPicture picture = this.reader.read(TestPictures.encode(image, format));

		assertThat(picture.width()).isEqualTo(40);
		assertThat(picture.height()).isEqualTo(30);
		assertThat(picture.at(5, 15)).isCloseTo(255, within(3));
		assertThat(picture.at(35, 15)).isCloseTo(0, within(3));
	}

	@Test
	void readsWebP() {
		GreyPicture picture = this.reader.read(Base64.getDecoder().decode(RED_WEBP));

		assertThat(picture.width()).isEqualTo(2);
		assertThat(picture.at(0, 0)).isEqualTo(76);
	}

	@Test
	void weighsColoursAsTheEyeDoes() {
		BufferedImage image = TestPictures.blank(3, 1, BufferedImage.TYPE_INT_RGB, Color.RED);
		image.setRGB(1, 0, Color.GREEN.getRGB());
		image.setRGB(2, 0, Color.BLUE.getRGB());

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).containsExactly(76, 150, 29);
	}

	@Test
	void keepsTheValuesOfAGreyPicture() {
		BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
		byte[] all = new byte[256];
		for (int value = 0; value < 256; value++) {
			all[value] = (byte) value;
		}
		image.getRaster().setDataElements(0, 0, 256, 1, all);

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).isEqualTo(all);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "tiff" })
	void bringsSixteenBitsToEight(String format) {
		BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(0, 0, 0, 65535);
		image.getRaster().setSample(1, 0, 0, 32768);

		assertThat(this.reader.read(TestPictures.encode(image, format)).pixels()).containsExactly(255, 128);
	}

	@Test
	void readsOneBit() {
		BufferedImage image = TestPictures.blank(2, 1, BufferedImage.TYPE_BYTE_BINARY, Color.WHITE);
		image.setRGB(1, 0, Color.BLACK.getRGB());

		assertThat(this.reader.read(TestPictures.encode(image, "png")).pixels()).containsExactly(255, 0);
	}

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
		fill(image, 20, 10, 12, 40, new Color(pen));
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
		fill(image, 10, 10, 80, 80, Color.WHITE);
		fill(image, 50, 30, 1, 40, Color.BLACK);

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

	@ParameterizedTest
	@CsvSource({ "png,255", "png,1023", "png,4095", "png,16383", "tiff,255", "tiff,4095" })
	void readsFewerBitsInSixteen(String format, int white) {
		BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(0, 0, 0, white);
		image.getRaster().setSample(1, 0, 0, (white + 1) / 2);

		assertThat(this.reader.read(TestPictures.encode(image, format)).pixels()).containsExactly(255, 128, 0);
	}

	@Test
	void readsACmykJpeg() {
		GreyPicture picture = this.reader.read(TestPictures.cmykJpeg(16, 16, 255));

		assertThat(picture.at(8, 8)).isGreaterThan(240);
	}

	@ParameterizedTest
	// Where the dark corner, stored at the top left, must come to lie.
	@CsvSource({ "1,0,0,40,20", "2,39,0,40,20", "3,39,19,40,20", "4,0,19,40,20", "5,0,0,20,40", "6,19,0,20,40",
			"7,19,39,20,40", "8,0,39,20,40" })
	void setsAJpegUprightByItsExifOrientation(int orientation, int x, int y, int width, int height) {
		BufferedImage image = TestPictures.blank(40, 20, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		fill(image, 0, 0, 8, 8, Color.BLACK);

		GreyPicture picture = this.reader.read(TestPictures.withExif(TestPictures.encode(image, "jpeg"), orientation));

		assertThat(picture.width()).isEqualTo(width);
		assertThat(picture.height()).isEqualTo(height);
		assertThat(picture.at(x, y)).isLessThan(30);
		assertThat(picture.at(width - 1 - x, height - 1 - y)).isGreaterThan(225);
	}

	@Test
	void readsTheFirstOfSeveralPicturesInAJpeg() {
		byte[] first = TestPictures.encode(TestPictures.blank(16, 8, BufferedImage.TYPE_INT_RGB, Color.WHITE), "jpeg");
		byte[] second = TestPictures.encode(TestPictures.blank(32, 32, BufferedImage.TYPE_INT_RGB, Color.BLACK),
				"jpeg");
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);

		GreyPicture picture = this.reader.read(both);

		assertThat(picture.width()).isEqualTo(16);
		assertThat(picture.at(0, 0)).isGreaterThan(250);
	}

	@Test
	void readsTheFirstFrameOfAnAnimation() {
		byte[] animation = TestPictures.animatedGif(TestPictures.blank(4, 4, BufferedImage.TYPE_INT_RGB, Color.WHITE),
				TestPictures.blank(4, 4, BufferedImage.TYPE_INT_RGB, Color.BLACK));

		assertThat(this.reader.read(animation).at(1, 1)).isEqualTo(255);
	}

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

	@Test
	void refusesTextWithASentenceThatHelps() {
		byte[] text = "I am no picture at all".getBytes(StandardCharsets.US_ASCII);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(text))
			.withMessageContaining("Send a PNG, JPEG");
	}

	@Test
	void refusesAnEmptyFile() {
		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(new byte[0]))
			.withMessageContaining("empty");
	}

	@Test
	void tellsTheOwnerOfAnIPhoneWhatToDo() {
		byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(heic))
			.withMessageContaining("JPEG");
	}

	@Test
	void refusesAHeaderThatPromisesTooManyPixels() {
		byte[] bomb = TestPictures.encode(TestPictures.blank(8, 8, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE), "bmp");
		ByteBuffer header = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
		header.putInt(18, 19_000);
		header.putInt(22, 19_000);

		assertThatExceptionOfType(PictureTooLargeException.class).isThrownBy(() -> this.reader.read(bomb))
			.withMessageContaining("19000 x 19000");
	}

	@Test
	void refusesASideThatIsTooLong() {
		PictureReader strict = new PictureReader(new PictureLimits(1000, 20));
		byte[] wide = TestPictures.encode(TestPictures.blank(21, 1, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE), "png");

		assertThatExceptionOfType(PictureTooLargeException.class).isThrownBy(() -> strict.read(wide));
	}

	@Test
	void thinsOutAVeryLargePictureAndRemembersItsSize() {
		byte[] large = TestPictures.encode(TestPictures.blank(5000, 4000, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE),
				"png");

		GreyPicture picture = this.reader.read(large);

		assertThat(picture.width()).isEqualTo(2500);
		assertThat(picture.fullWidth()).isEqualTo(5000);
		assertThat(picture.fullHeight()).isEqualTo(4000);
	}

	@Test
	void readsALargeJpegAtAFractionOfItsSize() {
		BufferedImage image = TestPictures.blank(3000, 2000, BufferedImage.TYPE_INT_RGB, Color.WHITE);
		fill(image, 0, 0, 1500, 2000, Color.BLACK);

		GreyPicture picture = this.reader.read(TestPictures.withExif(TestPictures.encode(image, "jpeg"), 6));

		assertThat(picture.width()).isEqualTo(500);
		assertThat(picture.height()).isEqualTo(750);
		assertThat(picture.fullWidth()).isEqualTo(2000);
		assertThat(picture.fullHeight()).isEqualTo(3000);
		assertThat(picture.at(250, 350)).isCloseTo(0, within(3));
		assertThat(picture.at(250, 400)).isCloseTo(255, within(3));
	}

	@Test
	void readsNoMoreOfALargeJpegThanALookNeeds() {
		byte[] jpeg = TestPictures.encode(TestPictures.blank(2000, 1000, BufferedImage.TYPE_INT_RGB, Color.WHITE),
				"jpeg");

		assertThat(this.reader.read(jpeg, Look.CLOSE).width()).isEqualTo(500);
		assertThat(this.reader.read(jpeg, Look.GLANCE).width()).isEqualTo(250);
		assertThat(this.reader.read(jpeg, Look.GLANCE).suffices(Look.CLOSE)).isFalse();
	}

	@Test
	void averagesWhereItReadsAtAFraction() {
		BufferedImage stripes = TestPictures.blank(1600, 16, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		for (int x = 0; x < 1600; x += 2) {
			fill(stripes, x, 0, 1, 16, Color.BLACK);
		}

		GreyPicture picture = this.reader.read(TestPictures.encode(stripes, "jpeg"));

		assertThat(picture.width()).isEqualTo(400);
		assertThat(picture.at(200, 2)).isCloseTo(128, within(6));
		assertThat(picture.at(201, 2)).isCloseTo(128, within(6));
	}

	@Test
	void readsAProgressiveJpeg() {
		byte[] progressive = TestPictures
			.progressiveJpeg(TestPictures.blank(900, 10, BufferedImage.TYPE_INT_RGB, Color.GRAY));

		assertThat(this.reader.read(progressive).at(225, 2)).isCloseTo(128, within(3));
	}

	@Test
	void readsAJpegWithABytesGapInItsHeader() {
		byte[] whole = TestPictures.encode(TestPictures.blank(16, 8, BufferedImage.TYPE_INT_RGB, Color.WHITE), "jpeg");
		byte[] gap = Arrays.copyOf(whole, whole.length + 1);
		gap[2] = (byte) 0xFF;
		System.arraycopy(whole, 2, gap, 3, whole.length - 2);

		assertThat(this.reader.read(gap).width()).isEqualTo(16);
	}

	@Test
	void refusesAJpegWhoseHeaderPromisesTooManyPixels() {
		byte[] bomb = TestPictures.encode(TestPictures.blank(0x1234, 8, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE),
				"jpeg");
		ByteBuffer file = ByteBuffer.wrap(bomb);
		int size = 0;
		while (file.getInt(size) != 0x00081234) {
			size++;
		}
		file.putShort(size, (short) 19_000);
		file.putShort(size + 2, (short) 19_000);

		assertThatExceptionOfType(PictureTooLargeException.class).isThrownBy(() -> this.reader.read(bomb))
			.withMessageContaining("19000 x 19000");
	}

	@Test
	void refusesAJpegOfMoreScansThanAnyEncoderMakes() {
		byte[] jpeg = TestPictures
			.progressiveJpeg(TestPictures.blank(1000, 1000, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE));
		int end = jpeg.length - 2;
		int lastScan = end;
		while (jpeg[lastScan] != (byte) 0xFF || jpeg[lastScan + 1] != (byte) 0xDA) {
			lastScan--;
		}
		ByteBuffer bomb = ByteBuffer.allocate(jpeg.length + 1000 * (end - lastScan)).put(jpeg, 0, end);
		for (int scan = 0; scan < 1000; scan++) {
			bomb.put(jpeg, lastScan, end - lastScan);
		}
		bomb.put(jpeg, end, 2);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(bomb.array()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg" })
	void turnsWhateverTheDecodersThrowIntoARefusal(String format) {
		byte[] whole = TestPictures.encode(TestPictures.noise(20, 20), format);
		Random random = new Random(1);
		for (int round = 0; round < 500; round++) {
			byte[] damaged = whole.clone();
			for (int i = 0; i < 5; i++) {
				damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
			}
			try {
				assertThat(this.reader.read(damaged)).isNotNull();
			}
			catch (PictureException ex) {
				assertThat(ex).hasMessageEndingWith(".");
			}
		}
	}

	private static void fill(BufferedImage image, int x, int y, int width, int height, Color color) {
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(x, y, width, height);
		graphics.dispose();
	}

}
