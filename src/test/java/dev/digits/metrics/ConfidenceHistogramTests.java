package dev.digits.metrics;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@RunningService
class ConfidenceHistogramTests {

	private static final Pattern BUCKET = Pattern.compile("digits_confidence_bucket\\{le=\"([\\d.]+)\"} (\\d+)");

	/** How much of a five is in a picture that is an eight for the rest. */
	private static final int STEPS = 12;

	@Test
	void findsEachAnswerInTheBucketsFromItsConfidenceUp() throws IOException {
		Map<Double, Long> before = buckets();

		List<Double> confidences = confidencesOfMoreAndLessClearPictures();

		Map<Double, Long> added = buckets();
		added.replaceAll((bound, count) -> count - before.get(bound));
		Map<Double, Long> expected = added.keySet()
			.stream()
			.collect(Collectors.toMap((bound) -> bound,
					(bound) -> confidences.stream().filter((confidence) -> confidence <= bound).count()));
		assertThat(added).isEqualTo(expected);
		assertThat(new HashSet<>(expected.values())).as("the confidences lie far apart").hasSizeGreaterThan(4);
	}

	@Test
	void hasABucketForEveryBoundOfTheReferenceAndForTheSurest() {
		assertThat(buckets()).containsKeys(Reference.BOUNDS.toArray(Double[]::new)).containsKey(1.0);
	}

	private static List<Double> confidencesOfMoreAndLessClearPictures() throws IOException {
		BufferedImage five = ImageIO.read(Pictures.asset("five.jpeg"));
		BufferedImage eight = ImageIO.read(Pictures.asset("eight.jpeg"));
		return IntStream.rangeClosed(0, STEPS)
			.mapToObj((step) -> Pictures.png(blend(five, eight, step / (float) STEPS)))
			.map(ConfidenceHistogramTests::confidence)
			.toList();
	}

	private static BufferedImage blend(BufferedImage one, BufferedImage other, float share) {
		BufferedImage both = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = both.createGraphics();
		graphics.drawImage(one, 0, 0, null);
		graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, share));
		graphics.drawImage(other, 0, 0, one.getWidth(), one.getHeight(), null);
		graphics.dispose();
		return both;
	}

	private static double confidence(byte[] picture) {
		return given().contentType("image/png")
			.body(picture)
			.post("/predict")
			.then()
			.statusCode(200)
			.extract()
			.jsonPath()
			.getDouble("confidence");
	}

	private static Map<Double, Long> buckets() {
		return BUCKET.matcher(given().get("/actuator/prometheus").then().statusCode(200).extract().asString())
			.results()
			.collect(Collectors.toMap((MatchResult found) -> Double.valueOf(found.group(1)),
					(found) -> Long.valueOf(found.group(2)), (one, other) -> one, TreeMap::new));
	}

}
