package dev.digits.picture.decode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import dev.digits.picture.NotAPictureException;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
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
		TestPictures.fill(image, 20, 0, 20, 30, Color.BLACK);

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
		TestPictures.fill(image, 0, 0, 8, 8, Color.BLACK);

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
		TestPictures.fill(image, 0, 0, 1500, 2000, Color.BLACK);

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

		assertThat(this.reader.read(jpeg, Detail.FINE).width()).isEqualTo(500);
		assertThat(this.reader.read(jpeg, Detail.COARSE).width()).isEqualTo(250);
		assertThat(this.reader.read(jpeg, Detail.COARSE).suffices(Detail.FINE)).isFalse();
	}

	@Test
	void averagesWhereItReadsAtAFraction() {
		BufferedImage stripes = TestPictures.blank(1600, 16, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		for (int x = 0; x < 1600; x += 2) {
			TestPictures.fill(stripes, x, 0, 1, 16, Color.BLACK);
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

}
