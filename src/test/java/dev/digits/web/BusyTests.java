package dev.digits.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@RunningService
@TestPropertySource(properties = Variant.SMALL)
class BusyTests {

	@Test
	void manyAtOnceAreAnsweredOrToldWhenToTryAgain() {
		List<CompletableFuture<Response>> answers = Stream
			.generate(() -> CompletableFuture.supplyAsync(BusyTests::predict, (call) -> new Thread(call).start()))
			.limit(50)
			.toList();
		assertThat(answers).map(CompletableFuture::join).allSatisfy((answer) -> {
			if (answer.statusCode() == 200) {
				assertThat(answer.jsonPath().getInt("digit")).isEqualTo(5);
			}
			else {
				assertThat(answer.statusCode()).isEqualTo(429);
				assertThat(answer.contentType()).isEqualTo("application/problem+json");
				assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:problem-type:digits:busy");
				assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
			}
		}).map(Response::statusCode).contains(200, 429);
	}

	@Test
	void isNoLongerBusyWhenTheyAreAnswered() {
		manyAtOnceAreAnsweredOrToldWhenToTryAgain();
		assertThat(predict().statusCode()).isEqualTo(200);
	}

	private static Response predict() {
		return given().multiPart("image", Pictures.asset("five.jpeg")).post("/predict");
	}

}
