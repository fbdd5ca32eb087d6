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
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/**
 * A frame that {@code /predict} saw in a sample picture, and what it answers to the frame
 * itself: that is read by the network for frames alone, as by the Open Inference
 * Protocol.
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
		byte[] frame = png(predict(given().multiPart("image", Pictures.asset(sample + ".jpeg"))).getString("view"));
		JsonPath answer = predict(given().multiPart("image", "frame.png", frame));
		return new SeenFrame(pixels(frame), answer.getInt("digit"), answer.getList("probabilities", Double.class),
				answer.getBoolean("uncertain"));
	}

	private static JsonPath predict(RequestSpecification request) {
		return request.queryParam("view", true).post("/predict").then().statusCode(200).extract().jsonPath();
	}

	private static byte[] png(String dataUri) {
		return Base64.getDecoder().decode(dataUri.substring(dataUri.indexOf(',') + 1));
	}

	private static byte[] pixels(byte[] png) {
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
