package dev.digits.endurance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import dev.digits.testing.Pictures;

/**
 * What all sorts of clients may send, good and bad, in an order that is always the same.
 */
final class MixedRequests implements Supplier<Request> {

	private static final List<String> DIGITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

	private static final String PREDICT = "/predict";

	private static final String PART = "image";

	private final Random random = new Random(1);

	/** Each as often as it shall come among them. */
	private final List<Request> requests = new ArrayList<>();

	MixedRequests() {
		for (int digit = 0; digit < DIGITS.size(); digit++) {
			SamplePicture picture = new SamplePicture(DIGITS.get(digit));
			add(2, Request.form("sample as it is", PREDICT, PART, picture.bytes()).expecting("\"digit\":" + digit));
			if (!picture.name().equals("nine")) {
				// Made small, it is not read rightly.
				addSmall(picture, "\"digit\":" + digit);
			}
		}
		addBad(new SamplePicture("five").bytes(160, "jpeg"));
		addReports();
	}

	private void addSmall(SamplePicture picture, String digit) {
		for (String format : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
			add(4, Request.form("small " + format + " as a form", PREDICT, PART, picture.bytes(120, format))
				.expecting(digit));
			add(2, Request.body("small " + format, PREDICT, picture.bytes(120, format)).expecting(digit));
		}
		add(8, Request.form("tiny", PREDICT, PART, picture.bytes(56, "png")).expecting(200));
		add(2, Request.form("view", PREDICT + "?view=true", PART, picture.bytes(120, "png"))
			.expecting("\"view\":\"data:image/png"));
		add(1, Request.form("half a megapixel", PREDICT, PART, picture.bytes(600, "jpeg")).expecting(digit));
	}

	private void addBad(byte[] picture) {
		byte[] text = "This is no picture.".repeat(100).getBytes(StandardCharsets.US_ASCII);
		byte[] half = Arrays.copyOf(picture, picture.length / 2);
		add(5, Request.form("no picture", PREDICT, PART, text).expecting(415));
		add(5, Request.body("half a file", PREDICT, half).expecting(415));
		add(5, Request.form("blank", PREDICT, PART, Pictures.blankPage(200, 200)).expecting(422));
		add(5, Request.form("wrong part", PREDICT, "file", picture).expecting(400));
		add(5, Request.form("two pictures", PREDICT, PART, picture, 2).expecting(400));
		add(5, Request.form("empty", PREDICT, PART, new byte[0]).expecting(400));
		add(5, Request.body("empty body", PREDICT, new byte[0]).expecting(400));
		add(5, Request.post("wrong type", PREDICT, "text/plain", text).expecting(415));
		add(5, Request.post("broken form", PREDICT, "multipart/form-data", picture).expecting(400));
		add(5, Request
			.post("feedback on nothing", "/feedback", "application/json",
					"{\"id\":\"00000000-0000-8000-8000-000000000000\",\"digit\":5}".getBytes(StandardCharsets.US_ASCII))
			.expecting(404));
		add(5, Request.form("form that breaks off", PREDICT, PART, picture).expecting(400).brokenOffHalfWay());
		add(5, Request.body("body that breaks off", PREDICT, picture).expecting(400).brokenOffHalfWay());
	}

	private void addReports() {
		for (String report : List.of("confusion", "training", "errors", "reliability", "robustness")) {
			add(2, Request.get(report, "/metrics/" + report, "application/json").expecting("digit-cnn"));
			add(1, Request.get(report + " drawn", "/metrics/" + report, "image/png").expecting("PNG"));
		}
		add(2, Request.get("table", "/metrics/confusion", "text/csv"));
		add(2, description());
		add(2, Request.get("nothing there", "/no-such-page", "*/*").expecting(404));
		add(2, Request.get("wrong method", PREDICT, "*/*").expecting(405));
	}

	private void add(int times, Request request) {
		for (int i = 0; i < times; i++) {
			this.requests.add(request);
		}
	}

	@Override
	public Request get() {
		return this.requests.get(this.random.nextInt(this.requests.size()));
	}

	/** It is made when it is asked for first, which takes a second of all processors. */
	static Request description() {
		return Request.get("OpenAPI", "/v3/api-docs", "application/json").expecting("\"openapi\":\"3");
	}

}
