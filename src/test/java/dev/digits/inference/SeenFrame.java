package dev.digits.inference;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import dev.digits.testing.Pictures;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;

/**
 * A frame that {@code /predict} saw in a sample picture, and what it answered.
 *
 * @param pixels 784 bytes
 * @param digit the answer
 * @param probabilities to six decimals
 * @param uncertain whether the answer was marked so
 */
record SeenFrame(byte[] pixels, int digit, List<Double> probabilities, boolean uncertain) {

	static final List<String> SAMPLES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine");

	static SeenFrame in(String sample) {
		JsonPath answer = given().multiPart("image", Pictures.asset(sample + ".jpeg"))
			.queryParam("view", true)
			.post("/predict")
			.then()
			.statusCode(200)
			.extract()
			.jsonPath();
		return new SeenFrame(pixels(answer.getString("view")), answer.getInt("digit"),
				answer.getList("probabilities", Double.class), answer.getBoolean("uncertain"));
	}

	private static byte[] pixels(String dataUri) {
		byte[] png = Base64.getDecoder().decode(dataUri.substring(dataUri.indexOf(',') + 1));
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
			return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		}
		catch (IOException ex) {
			throw new IllegalStateException("the view is no PNG", ex);
		}
	}

	/** As {@code FP32} has them. */
	float[] floats() {
		float[] floats = new float[this.pixels.length];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = (this.pixels[i] & 0xFF) / 255f;
		}
		return floats;
	}

	/** As {@code UINT8} has them in JSON. */
	int[] numbers() {
		int[] numbers = new int[this.pixels.length];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = this.pixels[i] & 0xFF;
		}
		return numbers;
	}

}
