package dev.digits.browser;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.digits.testing.Pictures;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ModelPageIT {

	@Test
	void theMatrixIsTheServices(Visits visits) {
		Page page = visits.open("#model");
		List<List<Integer>> matrix = given().get("/metrics/confusion").jsonPath().getList("matrix");
		assertThat(cells(page)).hasCount(100);
		for (int actual = 0; actual < 10; actual++) {
			for (int predicted = 0; predicted < 10; predicted++) {
				int count = matrix.get(actual).get(predicted);
				assertThat(cells(page).nth(10 * actual + predicted).textContent())
					.isEqualTo((count == 0) ? "" : Integer.toString(count));
			}
		}
	}

	@Test
	void hoveringACellTellsWhatItMeans(Visits visits) {
		JsonPath report = given().get("/metrics/confusion").jsonPath();
		int actual = report.getInt("topConfusions[0].actual");
		int predicted = report.getInt("topConfusions[0].predicted");
		Page page = visits.open("#model");
		cells(page).nth(10 * actual + predicted).hover();
		assertThat(page.locator(".told")).hasText(Pattern
			.compile("%d read as %d: %d of .*".formatted(actual, predicted, report.getInt("topConfusions[0].count"))));
	}

	@Test
	void arrowKeysWalkOverTheMatrix(Visits visits) {
		Page page = visits.open("#model");
		cells(page).first().focus();
		page.keyboard().press("ArrowRight");
		page.keyboard().press("ArrowDown");
		assertThat(page.locator(".told")).containsText("1 read rightly:");
	}

	@Test
	void aCellShowsItsMistakesOnly(Visits visits) {
		JsonPath errors = given().get("/metrics/errors").jsonPath();
		int actual = errors.getInt("errors[0].actual");
		int predicted = errors.getInt("errors[0].predicted");
		long alike = errors.getList("errors").stream().filter((error) -> isOf(error, actual, predicted)).count();
		Page page = visits.open("#model");
		Locator shown = page.locator(".gallery li:not([hidden])");
		assertThat(shown).hasCount(errors.getInt("total"));
		cells(page).nth(10 * actual + predicted).click();
		assertThat(shown).hasCount(Math.toIntExact(alike));
		page.getByText("Show all").click();
		assertThat(shown).hasCount(errors.getInt("total"));
	}

	private static boolean isOf(Object error, int actual, int predicted) {
		Map<?, ?> map = (Map<?, ?>) error;
		return map.get("actual").equals(actual) && map.get("predicted").equals(predicted);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void curvesAreDrawn(ColorScheme scheme, Visits visits) {
		Page page = visits.open("#model", Screen.PHONE, scheme);
		for (String section : new String[] { "#training", "#reliability" }) {
			Locator chart = page.locator(section + " canvas").first();
			assertThat(chart).isVisible();
			assertThat((Integer) chart.evaluate("""
					(canvas) => new Set(new Uint32Array(
						canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size"""))
				.isGreaterThan(10);
		}
	}

	@Test
	void everyFigureIsThereAsText(Visits visits) {
		Page page = visits.open("#model");
		page.locator("#training summary").click();
		assertThat(page.locator("#training details tbody tr"))
			.hasCount(given().get("/metrics/training").jsonPath().getList("epochs").size());
		assertThat(page.locator("#classes tbody tr")).hasCount(10);
		assertThat(page.locator("#robustness")).containsText("letters");
	}

	@Test
	void liveFiguresCountWhatIsRead(Visits visits) {
		given().multiPart("image", Pictures.asset("five.jpeg")).post("/predict").then().statusCode(200);
		Page page = visits.open("#model");
		assertThat(page.locator("#live .figures")).containsText("read since the start");
		assertThat(page.locator("#live .figures")).containsText("ms");
		assertThat(page.locator("#live .bars li").nth(5).locator(".value")).not().hasText("0");
	}

	@Test
	void theConfusionMatrixCanBeThatOfFeedback(Visits visits) {
		String id = given().multiPart("image", Pictures.asset("five.jpeg")).post("/predict").jsonPath().getString("id");
		given().contentType(ContentType.JSON)
			.body(Map.of("id", id, "digit", 5))
			.post("/feedback")
			.then()
			.statusCode(204);
		JsonPath live = given().get("/metrics/confusion?source=live").jsonPath();
		Page page = visits.open("#model");
		page.getByLabel("Live, by feedback").check();
		assertThat(page.locator("#confusion .headline")).containsText("live feedback");
		assertThat(cells(page).nth(55)).hasText(live.getString("matrix[5][5]"));
	}

	private static Locator cells(Page page) {
		return page.locator(".heatmap td button");
	}

}
