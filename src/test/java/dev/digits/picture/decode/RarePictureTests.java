package dev.digits.picture.decode;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import dev.digits.picture.NotAPictureException;
import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RarePictureTests {

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	@ParameterizedTest
	@CsvSource({ "png,255", "png,1023", "png,4095", "png,16383", "tiff,255", "tiff,4095" })
	void readsFewerBitsInSixteen(String format, int white) {
		BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(0, 0, 0, white);
		image.getRaster().setSample(1, 0, 0, (white + 1) / 2);

		assertThat(this.reader.read(TestPictures.encode(image, format)).pixels()).containsExactly(255, 128, 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 255 })
	void readsACmykJpegWithoutAdobesMarker(int none) {
		GreyPicture picture = this.reader.read(TestPictures.unmarkedCmykJpeg(32, 16, none));

		assertThat(picture.at(4, 8)).isGreaterThan(240);
		assertThat(picture.at(28, 8)).isLessThan(15);
	}

	@ParameterizedTest
	@ValueSource(floats = { 1, 255, 65535 })
	void readsFloatsUpToAnyNumber(float white) {
		byte[] row = TestPictures.floats(0, white / 2, white);

		assertThat(pixels(TestPictures.tiff(32, 3, 1, row))).containsExactly(0, 128, 255);
	}

	@ParameterizedTest
	@CsvSource({ "32,1", "16,2" })
	void thinsOutLargePicturesOfIntegers(int bits, int format) {
		byte[] tiff = TestPictures.blackTiff(bits, format, 5001, 4000);

		GreyPicture picture = this.reader.read(tiff);

		assertThat(picture.width()).isEqualTo(2501);
		assertThat(picture.fullWidth()).isEqualTo(5001);
	}

	@Test
	void saysOfVeryManyFloatsThatTheyAreNotRead() {
		byte[] tiff = TestPictures.blackTiff(32, 3, 5001, 4000);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(tiff))
			.withMessageContaining("a rare form of pixels");
	}

	@Test
	void readsFloatsOfBothSigns() {
		byte[] row = TestPictures.floats(-1, 0, 1, Float.NaN);

		assertThat(pixels(TestPictures.tiff(32, 3, 1, row))).containsExactly(0, 128, 255, 0);
	}

	@Test
	void readsFloatsOfDoublePrecision() {
		ByteBuffer row = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(255).putDouble(0);

		assertThat(pixels(TestPictures.tiff(64, 3, 1, row.array()))).containsExactly(255, 0);
	}

	@ParameterizedTest
	@CsvSource({ "1,255", "2,255", "1,-1" })
	void readsIntegersOf32Bits(int format, int white) {
		ByteBuffer row = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(white).putInt(0);

		assertThat(pixels(TestPictures.tiff(32, format, 1, row.array()))).containsExactly(255, 0);
	}

	@Test
	void readsTheFirstPageThatIsNotBlank() {
		BufferedImage blank = TestPictures.blank(600, 800, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		// As a scanner shows the border of a sheet.
		TestPictures.fill(blank, 0, 0, 600, 5, Color.BLACK);
		BufferedImage written = TestPictures.zero(640, 480, Color.WHITE, Color.BLACK,
				new Ellipse2D.Double(300, 200, 30, 60), 3);

		GreyPicture picture = this.reader.read(TestPictures.tiff(blank, blank, written, written));

		assertThat(picture.page()).isEqualTo(3);
		assertThat(picture.width()).isEqualTo(640);
		assertThat(picture.pixels()).isEqualTo(pixels(TestPictures.encode(written, "png")));
	}

	@Test
	void readsTheFirstPageIfItIsWrittenOn() {
		BufferedImage blank = TestPictures.blank(600, 800, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		BufferedImage written = TestPictures.zero(640, 480, Color.WHITE, Color.BLACK,
				new Ellipse2D.Double(300, 200, 30, 60), 3);

		assertThat(this.reader.read(TestPictures.tiff(written, blank)).page()).isEqualTo(1);
		assertThat(this.reader.read(TestPictures.tiff(blank, blank)).page()).isEqualTo(1);
		assertThat(this.reader.read(TestPictures.tiff(written)).page()).isZero();
	}

	@Test
	void takesABlankPageForAllIfTheNextOneIsDamaged() {
		BufferedImage blank = TestPictures.blank(600, 800, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		byte[] pages = TestPictures.tiff(blank, TestPictures.noise(300, 300));
		ByteBuffer file = ByteBuffer.wrap(pages);
		// Its first tag is its width.
		file.putInt(secondPage(file) + 10, 0x7FFFFFFF);

		assertThat(this.reader.read(pages).page()).isEqualTo(1);
	}

	@Test
	void setsALaterPageUpright() {
		BufferedImage blank = TestPictures.blank(60, 80, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
		byte[] pages = TestPictures.tiff(blank, TestPictures.noise(50, 30));
		ByteBuffer file = ByteBuffer.wrap(pages);
		int second = secondPage(file);
		int tag = second + 2;
		while (file.getShort(tag) != 274) {
			tag += 12;
		}
		file.putShort(tag + 8, (short) 6);

		assertThat(this.reader.read(pages).width()).isEqualTo(30);
		assertThat(this.reader.read(pages).height()).isEqualTo(50);
	}

	@ParameterizedTest
	@CsvSource({ "34925,compressed with LZMA", "50001,compressed with WebP", "50000,compressed with Zstandard",
			"34712,compressed with JPEG 2000", "12345,has a compression (12345)" })
	void saysOfATiffThatItsCompressionIsNotRead(int compression, String words) {
		byte[] tiff = TestPictures.tiff(8, 1, compression, new byte[100]);

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(tiff))
			.withMessageContaining(words)
			.withMessageEndingWith("which is not read here. Save it as PNG or as JPEG.");
	}

	@ParameterizedTest
	// In a hierarchy, JPEG-LS, and 12 bits.
	@CsvSource({ "0xC5,8", "0xF7,8", "0xC1,12" })
	void saysOfAJpegThatItsCodingIsNotRead(String frame, int precision) {
		byte[] jpeg = TestPictures.encode(TestPictures.noise(16, 16), "jpeg");
		int start = 2;
		while (jpeg[start] != (byte) 0xFF || jpeg[start + 1] != (byte) 0xC0) {
			start++;
		}
		jpeg[start + 1] = Integer.decode(frame).byteValue();
		jpeg[start + 4] = (byte) precision;

		assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(jpeg))
			.withMessageContaining("coded in a rare way");
	}

	@Test
	void laysTheFirstFrameOfAGifOnItsScreen() {
		byte[] gif = TestPictures.encode(TestPictures.blank(4, 2, BufferedImage.TYPE_BYTE_INDEXED, Color.BLACK), "gif");
		ByteBuffer file = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
		file.putShort(6, (short) 40).putShort(8, (short) 30);
		int frame = 13 + 3 * (2 << (gif[10] & 7));
		while (gif[frame] != ',') {
			frame++;
		}
		file.putShort(frame + 1, (short) 20).putShort(frame + 3, (short) 10);

		GreyPicture picture = this.reader.read(gif);

		assertThat(picture.width()).isEqualTo(40);
		assertThat(picture.fullHeight()).isEqualTo(30);
		assertThat(picture.at(20, 10)).isZero();
		assertThat(picture.at(23, 11)).isZero();
		assertThat(picture.at(19, 10)).isEqualTo(255);
		assertThat(picture.at(24, 11)).isEqualTo(255);
	}

	@Test
	void laysTheFirstFrameOfAWebPOnItsCanvas() {
		BufferedImage frame = TestPictures.blank(4, 2, BufferedImage.TYPE_INT_ARGB, Color.BLACK);

		GreyPicture picture = this.reader.read(TestPictures.animatedWebp(frame, 40, 30, 20, 10));

		assertThat(picture.width()).isEqualTo(40);
		assertThat(picture.fullHeight()).isEqualTo(30);
		assertThat(picture.at(20, 10)).isZero();
		assertThat(picture.at(23, 11)).isZero();
		assertThat(picture.at(19, 10)).isEqualTo(255);
		assertThat(picture.at(24, 11)).isEqualTo(255);
	}

	/** Where the second directory of a TIFF is. */
	private static int secondPage(ByteBuffer file) {
		if (file.get(0) == 'I') {
			file.order(ByteOrder.LITTLE_ENDIAN);
		}
		int first = file.getInt(4);
		return file.getInt(first + 2 + 12 * file.getShort(first));
	}

	private byte[] pixels(byte[] file) {
		return this.reader.read(file).pixels();
	}

}
