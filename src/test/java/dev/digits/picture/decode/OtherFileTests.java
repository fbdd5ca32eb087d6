package dev.digits.picture.decode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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

class OtherFileTests {

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	@ParameterizedTest
	@ValueSource(strings = { "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" })
	void knowsHeicByEachOfItsBrands(String brand) {
		assertThat(refusal(ftyp(brand))).startsWith("The file is a HEIC picture").contains("save it as JPEG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "avif", "avis" })
	void knowsAvif(String brand) {
		assertThat(refusal(ftyp(brand))).startsWith("The file is an AVIF picture").contains("save it as JPEG");
	}

	@Test
	void tellsAVideoFromHeic() {
		assertThat(refusal("\0\0\0\u0018ftypmp42\0\0\0\0isommp42".getBytes(StandardCharsets.ISO_8859_1)))
			.startsWith("The file is a video");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "%PDF-1.7 x|a PDF", "<svg xmlns='http://www.w3.org/2000/svg'/>|an SVG drawing",
					"<?xml version='1.0'?> <!-- by hand --> <!DOCTYPE svg PUBLIC ''> <svg>|an SVG drawing",
					"<svg:svg xmlns:svg='x'>|an SVG drawing", "<!doctype html><title>Log in</title>|a web page",
					"data:image/png;base64,iVBORw0KGgo=|a data URI", "'data:image/jpeg;base64,/9j/4A'|a data URI",
					"{\"image\": \"iVBOR\"}|JSON", "[[0, 0.5], [1, 1]]|JSON",
					"https://example.org/five.jpeg|an address", "%!PS-Adobe-3.0|PostScript",
					"P5 28 28 255|a PNM picture" })
	void namesWhatItIs(String beginning, String name) {
		String refusal = refusal(beginning.getBytes(StandardCharsets.UTF_8));

		assertThat(refusal).startsWith("The file is " + name + ". ").endsWith(".");
		assertThat(refusal).isEqualTo(refusal(("\ufeff\r\n " + beginning).getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource({ "FF0A,JPEG XL", "0000000C4A584C200D0A870A,JPEG XL", "0000000C6A5020200D0A870A,JPEG 2000",
			"FF4FFF51,JPEG 2000", "4949BC01,JPEG XR", "504B0304,ZIP", "1F8B08,archive", "00000100,icon",
			"934E554D5059,NumPy", "00000803,MNIST", "D0CF11E0A1B11AE1,office document", "1A45DFA3,video",
			"38425053,Photoshop" })
	void knowsBinaryFiles(String beginning, String name) {
		byte[] bytes = new BigInteger("1" + beginning, 16).toByteArray();

		assertThat(refusal(Arrays.copyOfRange(bytes, 1, 100))).contains(name);
	}

	@Test
	void knowsBase64OfEachType() {
		BufferedImage image = TestPictures.blank(40, 30, BufferedImage.TYPE_INT_RGB, Color.WHITE);
		for (String type : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
			byte[] text = Base64.getMimeEncoder().encode(TestPictures.encode(image, type));

			assertThat(refusal(text)).as(type)
				.isEqualTo(
						"The file is a picture written as Base64 text. Decode it and send the picture itself, as a file.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "I am no picture at all", "5", "", "PNG", "QkQ", "{", "[x]" })
	void namesNothingElse(String text) {
		assertThat(OtherFile.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void takesNoPictureForAnotherFile() {
		BufferedImage image = TestPictures.blank(40, 30, BufferedImage.TYPE_INT_RGB, Color.WHITE);
		for (String type : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
			assertThat(OtherFile.of(TestPictures.encode(image, type))).as(type).isEmpty();
		}
	}

	private String refusal(byte[] file) {
		return assertThatExceptionOfType(NotAPictureException.class).isThrownBy(() -> this.reader.read(file))
			.actual()
			.getMessage();
	}

	/** The beginning of an ISO base media file. */
	private static byte[] ftyp(String brand) {
		return ("\0\0\0\u0020ftyp" + brand + "\0\0\0\0mif1" + brand + "\0\0\0\u0100meta")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

}
