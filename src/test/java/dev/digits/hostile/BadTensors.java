package dev.digits.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import static dev.digits.hostile.BadRequest.shown;

/**
 * Inference requests that promise what they do not hold, or hold what nobody asked for.
 */
final class BadTensors {

	private static final String ADDRESS = "/v2/models/digit-cnn/infer";

	private static final String INPUT = "{\"inputs\":[{\"name\":\"frame\",\"datatype\":\"%s\",\"shape\":%s%s}]}";

	private static final int PIXELS = 784;

	private static final int MEGABYTES_10 = 10 << 20;

	private final List<BadRequest> all = new ArrayList<>();

	private BadTensors() {
	}

	static List<BadRequest> all() {
		BadTensors tensors = new BadTensors();
		tensors.shapes();
		tensors.numbers();
		tensors.nesting();
		tensors.json();
		tensors.bytes();
		tensors.addresses();
		tensors.large();
		return tensors.all;
	}

	private void json(String name, Supplier<String> json, Integer... statuses) {
		this.all.add(new BadRequest(name, () -> posted("", Bytes.text(json.get())), Set.of(statuses)));
	}

	private void behindJson(String name, String json, byte[] tensor, Object length, Integer... statuses) {
		this.all.add(new BadRequest(name,
				() -> posted("\r\nInference-Header-Content-Length: " + length, Bytes.join(Bytes.text(json), tensor)),
				Set.of(statuses)));
	}

	private static byte[] posted(String headers, byte[] body) {
		return posted(ADDRESS, "application/json" + headers, body);
	}

	private static byte[] posted(String address, String type, byte[] body) {
		return BadRequest
			.of("POST " + address + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length, body);
	}

	private static String input(String datatype, String shape, String data) {
		return INPUT.formatted(datatype, shape, ",\"data\":" + data);
	}

	private static String zeros(int count) {
		return "[" + "0,".repeat(count - 1) + "0]";
	}

	private void shapes() {
		for (String shape : List.of("[1000000000,1,28,28]", "[2147483647,1,28,28]", "[4294967297,1,28,28]",
				"[9223372036854775807,1,28,28]", "[9223372036854775808,1,28,28]", "[5477821,1,28,28]", "[-1,1,28,28]",
				"[-1,-1,28,28]", "[-1,1,-28,28]", "[0,1,28,28]", "[1,0,28,28]", "[1,1,784,1]", "[1,28,28,1]",
				"[65,1,28,28]", "[]", "[[1,1,28,28]]", "[1.0,1,28,28]", "[1e9,1,28,28]", "[null]", "null", "{}",
				"\"1,1,28,28\"", "[\"1\",1,28,28]", "[true,1,28,28]", "[1,1,28,28,1,1,1,1]")) {
			json("a tensor of the shape " + shape, () -> input("UINT8", shape, zeros(PIXELS)), 400);
		}
		json("a shape of a million dimensions", () -> input("UINT8", zeros(1_000_000), "[0]"), 400);
		json("a dimension of ten thousand digits", () -> input("UINT8", "[" + "9".repeat(10_000) + ",1,28,28]", "[0]"),
				400);
	}

	private void numbers() {
		for (String number : List.of("NaN", "Infinity", "-Infinity", "1e999", "-1e999", "256", "-1", "0.5", "1e309",
				"0x10", "01", "+1", ".5", "1.", "\"0\"", "\"NaN\"", "true", "null", "{}", "\"\"", "9".repeat(900),
				"9".repeat(5_000), "1e" + "9".repeat(900))) {
			json("a tensor with the number " + shown(number),
					() -> input("UINT8", "[1,1,28,28]", "[" + "0,".repeat(PIXELS - 1) + number + "]"), 400);
		}
		// Less than half a step of 1/255 beyond is taken for the nearest.
		for (String number : List.of("255", "1.002", "-0.002", "NaN", "1e39", "3.5e38")) {
			json("a float tensor with the number " + number,
					() -> input("FP32", "[1,1,28,28]", "[" + "0,".repeat(PIXELS - 1) + number + "]"), 400);
		}
		json("a tensor with one number too few", () -> input("UINT8", "[1,1,28,28]", zeros(PIXELS - 1)), 400);
		json("a tensor with one number too many", () -> input("UINT8", "[1,1,28,28]", zeros(PIXELS + 1)), 400);
		for (String datatype : List.of("FP64", "INT8", "BYTES", "", "FP32\\u0000", "X".repeat(100_000))) {
			json("a tensor of the type " + shown(datatype), () -> input(datatype, "[1,1,28,28]", zeros(PIXELS)), 400);
		}
	}

	private void nesting() {
		String row = zeros(28);
		String frame = "[" + (row + ",").repeat(27) + row + "]";
		json("rows alone", () -> input("UINT8", "[1,1,28,28]", frame), 400);
		json("a frame without its channel", () -> input("UINT8", "[1,1,28,28]", "[" + frame + "]"), 400);
		json("arrays nested once too often", () -> input("UINT8", "[1,1,28,28]", "[[[" + frame + "]]]"), 400);
		json("a row that is shorter", () -> input("UINT8", "[1,1,28,28]", "[[" + frame.replaceFirst("0,", "") + "]]"),
				400);
		json("rows and numbers", () -> input("UINT8", "[1,1,28,28]", "[0," + frame + "]"), 400);
		json("empty arrays", () -> input("UINT8", "[1,1,28,28]", "[" + "[],".repeat(1_000_000) + "[]]"), 400);
		json("data that are no array", () -> input("UINT8", "[1,1,28,28]", "0"), 400);
		json("data that are an object", () -> input("UINT8", "[1,1,28,28]", "{\"0\":0}"), 400);
		json("ten megabytes of arrays in each other", () -> input("UINT8", "[1,1,28,28]", "[".repeat(MEGABYTES_10)),
				400);
		json("ten megabytes of arrays in each other that nobody reads", () -> "{\"x\":" + "[".repeat(MEGABYTES_10),
				400);
		json("ten megabytes of objects in each other", () -> "{\"x\":".repeat(MEGABYTES_10 / 5), 400);
		json("ten megabytes of objects in each other's parameters",
				() -> "{\"parameters\":" + "{\"x\":".repeat(MEGABYTES_10 / 5), 400);
	}

	private void json() {
		for (String json : List.of("", " ", "null", "0", "\"\"", "[]", "{", "}", "{}", "{}{}", "{\"inputs\"", "{'a':1}",
				"{\"inputs\":[]}", "{\"inputs\":null}", "{\"inputs\":[null]}", "{\"inputs\":[[]]}", "{\"inputs\":0}",
				"{\"inputs\":[{}]}", "{\"inputs\":[{},{}]}", "{\"outputs\":[{\"name\":null}]}", "{\"id\":{}}",
				"{\"parameters\":[]}", "\u00ef\u00bb\u00bf{}", "\u00ff\u00fe{\0}\0", "<a/>", "\0",
				"{\"a\":\"\\ud800\"}", "{\"a\":\"\u00ff\"}", "//\n{}")) {
			json("the inference request " + shown(json), () -> json, 400);
		}
		json("an id of ten megabytes", () -> "{\"id\":\"" + "x".repeat(MEGABYTES_10) + "\"}", 400);
		json("a name of ten megabytes", () -> "{\"" + "x".repeat(MEGABYTES_10) + "\":0}", 400);
		json("a million inputs", () -> "{\"inputs\":[" + "{},".repeat(1_000_000) + "{}]}", 400);
		json("a million outputs", () -> "{\"outputs\":[" + "{\"name\":\"digit\"},".repeat(600_000) + "{}]}", 400);
		json("a million unknown parameters", () -> "{\"parameters\":{" + "\"a\":[1],".repeat(1_000_000) + "\"a\":1}}",
				400);
		json("shared memory", () -> INPUT.formatted("UINT8", "[1,1,28,28]",
				",\"parameters\":{\"shared_memory_region\":\"a\",\"shared_memory_byte_size\":784}"), 400);
	}

	private void bytes() {
		String json = INPUT.formatted("UINT8", "[1,1,28,28]", ",\"parameters\":{\"binary_data_size\":784}");
		byte[] tensor = new byte[PIXELS];
		for (Object length : List.of(0, 1, json.length() - 1, json.length() + 1, json.length() + PIXELS,
				json.length() + PIXELS + 1, -1, "nonsense", "", "1e2", "0x10", "99999999999999999999",
				Integer.MAX_VALUE, Long.MAX_VALUE, json.length() + ", 5")) {
			behindJson("a JSON length of " + length, json, tensor, length, 400);
		}
		behindJson("a tensor without its last byte", json, new byte[PIXELS - 1], json.length(), 400);
		behindJson("a tensor with a byte more", json, new byte[PIXELS + 1], json.length(), 400);
		behindJson("floats with half of their bytes", json.replace("UINT8", "FP32"), tensor, json.length() - 1, 400);
		for (String size : List.of("0", "-1", "783", "785", "2147483647", "9223372036854775807", "9223372036854775808",
				"7.84e2", "\"784\"", "null", "[784]")) {
			String lying = json.replace("784", size);
			behindJson("a tensor that says it has " + size + " bytes", lying, tensor, lying.length(), 400);
		}
		String both = input("UINT8", "[1,1,28,28]", zeros(PIXELS) + ",\"parameters\":{\"binary_data_size\":784}");
		behindJson("a tensor twice and as bytes", both, new byte[2 * PIXELS], both.length(), 400);
		String promised = INPUT.formatted("FP32", "[1000000000,1,28,28]",
				",\"parameters\":{\"binary_data_size\":3136000000000}");
		behindJson("a tensor of three terabytes", promised, tensor, promised.length(), 400);
		String nan = INPUT.formatted("FP32", "[1,1,28,28]", ",\"parameters\":{\"binary_data_size\":3136}");
		behindJson("a tensor of nothing but NaN", nan, Bytes.repeat(new byte[] { -1 }, 4 * PIXELS), nan.length(), 400);
	}

	private void addresses() {
		byte[] good = Bytes.text(input("UINT8", "[1,1,28,28]", zeros(PIXELS)));
		for (String model : List.of("digit-cnn/versions/0", "digit-cnn/versions/-2", "digit-cnn/versions/2147483648",
				"digit-cnn/versions/2.0", "digit-cnn/versions/%20", "DIGIT-CNN", "%64igit-cnn/versions/1", "%00",
				"x".repeat(2_000), "..%2fdigit-cnn", "digit-cnn;a=b/versions/x", "${jndi:ldap://localhost/a}",
				"%E2%80%AE", "<script>")) {
			this.all.add(new BadRequest("an inference of " + shown(model),
					() -> posted("/v2/models/" + model + "/infer", "application/json", good), Set.of(400, 404)));
		}
		for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "HEAD")) {
			this.all.add(new BadRequest(method + " of an inference",
					() -> BadRequest.of(method + " " + ADDRESS + " HTTP/1.1", new byte[0]), Set.of(405)));
		}
		this.all.add(new BadRequest("an inference without a body",
				() -> posted(ADDRESS, "application/json", new byte[0]), Set.of(400)));
		this.all.add(new BadRequest("an inference in a form",
				() -> posted(ADDRESS, "multipart/form-data; boundary=XX",
						Bytes.text("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--XX--\r\n")),
				Set.of(400, 415)));
		this.all.add(new BadRequest("an inference that breaks off",
				() -> BadRequest.of("POST " + ADDRESS + " HTTP/1.1\r\nContent-Length: 5000", good), Set.of(400)));
	}

	private void large() {
		json("ten megabytes of numbers", () -> input("UINT8", "[1,1,28,28]", zeros(MEGABYTES_10 / 2)), 400);
		this.all.add(new BadRequest("an inference of 26 MB", () -> posted("", new byte[26 << 20]), Set.of(413)));
	}

}
