package dev.digits.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static dev.digits.hostile.BadRequest.of;
import static dev.digits.hostile.BadRequest.shown;

/**
 * Requests that are no HTTP, or only nearly.
 */
final class BadHttp {

	private static final String POST = "POST /predict HTTP/1.1\r\nContent-Type: image/png\r\n";

	private final List<BadRequest> all = new ArrayList<>();

	private final byte[] png = GoodPictures.all().get("png");

	private BadHttp() {
	}

	static List<BadRequest> all() {
		BadHttp http = new BadHttp();
		http.requestLines();
		http.addresses();
		http.methods();
		http.headers();
		http.lengths();
		http.parameters();
		return http.all;
	}

	private void add(String name, String head, Integer... statuses) {
		add(name, head, new byte[0], statuses);
	}

	private void add(String name, String head, byte[] body, Integer... statuses) {
		this.all.add(new BadRequest(name, () -> of(head, body), Set.of(statuses)));
	}

	/** Posts a good picture with a bad header. */
	private void header(String name, String header, Integer... statuses) {
		add(name, POST + "Content-Length: " + this.png.length + "\r\n" + header, this.png, statuses);
	}

	private void requestLines() {
		this.all.add(BadRequest.raw("TLS to a port without", "\u0016\u0003\u0001\2\0\1\0\1\u00fc\u0003\u0003", 400));
		this.all.add(BadRequest.raw("a greeting", "EHLO localhost\r\n\r\n", 400, 426));
		this.all.add(BadRequest.raw("HTTP/0.9", "GET /\r\n", 426));
		this.all.add(BadRequest.raw("HTTP/2 outright", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 426));
		this.all.add(BadRequest.raw("no host", "GET / HTTP/1.1\r\n\r\n", 400));
		this.all.add(BadRequest.raw("empty lines and nothing else", "\r\n".repeat(10_000) + "x\r\n\r\n", 400, 431));
		add("HTTP/9.9", "GET / HTTP/9.9", 426);
		add("HTTP/1", "GET / HTTP/1", 400, 426);
		add("no version", "GET /", 400, 426);
		add("no address", "GET HTTP/1.1", 400, 426);
		add("a method of control characters", "G\u0001T / HTTP/1.1", 400);
		add("a method of ten thousand letters", "A".repeat(10_000) + " / HTTP/1.1", 400, 414, 431);
		add("an address of ten thousand letters", "GET /" + "a".repeat(10_000) + " HTTP/1.1", 414);
		add("a query of ten thousand letters", "POST /predict?" + "a".repeat(10_000) + " HTTP/1.1", 414);
	}

	private void addresses() {
		for (String path : List.of("/%2e%2e/predict", "/a/../../etc/passwd", "/..%2f..%2fetc/passwd", "/predict%2f",
				"/%zz", "/%", "/%00", "//predict", "/predict/%2e", "/a%5cb", "/;/predict", "/\u00ff\u00fe", "/%ff%fe",
				"/%c0%ae%c0%ae/", "http://[::zz/", "http:///predict", "http://localhost:99999999/", "*", "predict",
				"/{a}", "/<a>", "/a|b", "/swagger-ui/..%5c..%5capplication.yml", "/webjars/../../application.yml",
				"/actuator/env", "/actuator/heapdump", "/actuator/%2e%2e/env", "/error", "/predict/", "/predict.json",
				"/predict;a=b", "/v3/api-docs/..", "/#", "/predict#a")) {
			add("GET " + path, "GET " + path + " HTTP/1.1", 302, 400, 404, 405);
		}
		add("GET /?", "GET /? HTTP/1.1", 200);
	}

	private void methods() {
		for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "BLAH", "post", "PROPFIND", "TRACK")) {
			add(method + " /predict", method + " /predict HTTP/1.1", 405, 400);
		}
		add("OPTIONS /predict", "OPTIONS /predict HTTP/1.1", 200);
		add("OPTIONS *", "OPTIONS * HTTP/1.1", 404);
		add("CONNECT", "CONNECT localhost:443 HTTP/1.1", 400, 404, 405);
		add("POST /metrics/confusion", "POST /metrics/confusion HTTP/1.1\r\nContent-Length: 0", 405);
		add("DELETE /actuator/health", "DELETE /actuator/health HTTP/1.1", 405);
		add("POST /error", "POST /error HTTP/1.1\r\nContent-Length: 0", 404);
	}

	private void headers() {
		header("a header of ten thousand letters", "X: " + "a".repeat(10_000), 431);
		header("a header's name of ten thousand letters", "X".repeat(10_000) + ": a", 431);
		header("a thousand headers", "X: y\r\n".repeat(2_000) + "X: y", 431);
		header("a folded header", "X: a\r\n b", 400);
		header("a space before the colon", "X : a", 400);
		header("a header without a colon", "X", 400);
		header("a header without a name", ": a", 400);
		header("a NUL in a header", "X: a\0b", 400);
		header("a line feed in a header", "X: a\nY: b", 200, 400);
		header("bytes beyond ASCII in a header", "X: \u00ff\u00fe", 200);
		header("a second host", "Host: other", 400);
		header("a host that is none", "Host: a b:zz", 400);
		header("a cookie of control characters", "Cookie: =;=;\u0001", 400);
		header("a cookie that is nonsense", "Cookie: =;;;\"\"=,$Version=9", 200);
		header("an origin that is none", "Origin: ://", 200, 403);
		header("forwarded from nonsense", "X-Forwarded-For: " + "1.2.3.4, ".repeat(500)
				+ "\r\nX-Forwarded-Host: ://\r\nX-Forwarded-Port: -1\r\nForwarded: for=;;", 200);
		header("another method in a header", "X-HTTP-Method-Override: DELETE", 200);
		header("an upgrade", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: A", 200);
		header("a web socket", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x", 200);
		header("a range", "Range: bytes=9-1,0-0,-1", 200);
		header("a log message that looks things up", "User-Agent: ${jndi:ldap://localhost/a}", 200);
		for (String accept : List.of("text/html", "image/png", "nonsense", ";;;//", "*/*;q=9", "application/json;q=0",
				"application/*", "*", ",,,", "a/b,".repeat(1_000) + "*/*", "application/problem+json")) {
			header("Accept: " + shown(accept), "Accept: " + accept, 200, 406);
		}
		header("Accept-Encoding: nonsense", "Accept-Encoding: nonsense;q=x, gzip;q=0, *;q=0", 200);
		header("Accept-Language: nonsense", "Accept-Language: " + "x-".repeat(1_000), 200);
		header("Accept-Charset: nonsense", "Accept-Charset: nonsense", 200);
		header("Content-Encoding: nonsense", "Content-Encoding: nonsense", 200, 400, 415);
		header("Content-Encoding: gzip of what is none", "Content-Encoding: gzip", 400, 415);
		header("Content-Encoding: gzip, twice", "Content-Encoding: gzip, gzip", 200, 400, 415);
		header("Expect: 200-ok", "Expect: 200-ok", 417);
		header("Expect: nonsense", "Expect: nonsense", 417);
	}

	private void lengths() {
		for (String length : List.of("-1", "+1", "1e3", "0x10", "nonsense", "", "99999999999999999999", "1, 2",
				"9223372036854775808")) {
			add("Content-Length: " + length, POST + "Content-Length: " + length, this.png, 400, 413);
		}
		add("a body shorter than it says", POST + "Content-Length: 1000000", this.png, 400);
		add("a body longer than it says", POST + "Content-Length: 10", this.png, 415);
		add("a body that says it is of two gigabytes", POST + "Content-Length: 2147483648", this.png, 400, 413);
		add("a body that says it is of nine exabytes", POST + "Content-Length: 9223372036854775807", this.png, 400,
				413);
		add("no length", POST.trim(), this.png, 400, 411);
		add("two lengths", POST + "Content-Length: 1\r\nContent-Length: 2", this.png, 400);
		add("a length and chunks", POST + "Content-Length: 5\r\nTransfer-Encoding: chunked", Bytes.text("0\r\n\r\n"),
				400);
		for (String coding : List.of("gzip", "nonsense", "chunked, gzip", "chunked, chunked", "\u000bchunked",
				"identity", "")) {
			add("Transfer-Encoding: " + shown(coding), POST + "Transfer-Encoding: " + coding, Bytes.text("0\r\n\r\n"),
					400);
		}
		for (String chunks : List.of("zz\r\n", "-1\r\n", "ffffffffffffffffffff\r\n", "5\r\nab", "2\r\nabc\r\n0\r\n\r\n",
				"1;" + "x".repeat(20_000) + "\r\na\r\n0\r\n\r\n", "", "\r\n", "0\r\n", "0\r\nX : y\r\n\r\n",
				"7fffffff\r\n", "80000000\r\n")) {
			add("chunks: " + shown(chunks), POST + "Transfer-Encoding: chunked", Bytes.text(chunks), 400, 413, 431);
		}
	}

	private void parameters() {
		for (String query : List.of("view=maybe", "view=2", "view=%00", "view=%zz", "view=%ff",
				"view=" + "a".repeat(5_000))) {
			add("?" + shown(query),
					POST.replace("/predict", "/predict?" + query) + "Content-Length: " + this.png.length, this.png,
					400);
		}
		for (String query : List.of("view=true&view=maybe", "view", "view=", "view=TRUE", "view=0", "&&&", "=",
				"a=b&".repeat(1_000), "image=x")) {
			add("?" + shown(query),
					POST.replace("/predict", "/predict?" + query) + "Content-Length: " + this.png.length, this.png, 200,
					400);
		}
	}

}
