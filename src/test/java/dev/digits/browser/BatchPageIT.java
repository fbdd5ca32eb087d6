package dev.digits.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class BatchPageIT {

	@TempDir
	private Path folder;

	@Test
	void aFolderBecomesATable(Visits visits) throws IOException {
		copy("five.jpeg", "a/five.jpeg");
		copy("seven.jpeg", "b/seven.jpeg");
		copy("blank.jpeg", "b/blank, with a comma.jpeg");
		Files.writeString(this.folder.resolve("notes.txt"), "no picture");
		Page page = visits.open("#batch");
		page.setInputFiles("#folder", this.folder);

		assertThat(rows(page)).hasCount(3);
		assertThat(page.locator("#progress p")).hasText("3 of 3 read, 1 without an answer.");
		assertThat(row(page, "five.jpeg").locator(".digit")).hasText("5");
		assertThat(row(page, "seven.jpeg").locator(".digit")).hasText("7");
		assertThat(row(page, "blank").locator("small")).hasText("No digit in the picture");
	}

	@Test
	void aDroppedFolderIsReadWithAllThatIsInIt(Visits visits) throws IOException {
		copy("five.jpeg", "five.jpeg");
		copy("six.jpeg", "more/six.jpeg");
		Files.writeString(this.folder.resolve("notes.txt"), "no picture");
		Page page = visits.open();
		Hand.dropFolder(page, this.folder);

		assertThat(page.locator("#batch-title")).isVisible();
		assertThat(page.locator("#progress p")).hasText("2 of 2 read.");
		assertThat(row(page, "more/six.jpeg").locator(".digit")).hasText("6");
	}

	@Test
	void aHeicInAFolderGetsTheServicesOwnWords(Visits visits) throws IOException {
		Files.write(this.folder.resolve("five.HEIC"),
				"\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
		Page page = visits.open("#batch");
		page.setInputFiles("#folder", this.folder);

		assertThat(row(page, "five.HEIC").locator("small")).containsText("save it as JPEG");
	}

	@Test
	void theTableCanBeDownloaded(Visits visits) throws IOException {
		copy("five.jpeg", "five.jpeg");
		copy("blank.jpeg", "=blank, \"1\".jpeg");
		Page page = visits.open("#batch");
		page.setInputFiles("#files",
				new Path[] { this.folder.resolve("five.jpeg"), this.folder.resolve("=blank, \"1\".jpeg") });
		Download download = page.waitForDownload(() -> page.getByText("Download CSV").click());

		List<String> lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);
		assertThat(download.suggestedFilename()).isEqualTo("digits.csv");
		assertThat(lines.get(0)).isEqualTo("file,digit,confidence,uncertain,warnings,problem");
		assertThat(lines.get(1)).matches("five\\.jpeg,5,0\\.99\\d+,false,,");
		assertThat(lines.get(2)).isEqualTo("\"'=blank, \"\"1\"\".jpeg\",,,,,No digit in the picture");
	}

	@Test
	void manyPicturesAreSentInPortions(Visits visits) throws IOException {
		for (int i = 0; i < 25; i++) {
			copy("four.jpeg", "%02d.jpeg".formatted(i));
		}
		Page page = visits.open("#batch");
		AtomicInteger portions = new AtomicInteger();
		page.onRequest((request) -> {
			if (request.url().endsWith("/predict/batch")) {
				portions.incrementAndGet();
			}
		});
		page.setInputFiles("#folder", this.folder);

		assertThat(page.locator("#progress p")).hasText("25 of 25 read.");
		assertThat(rows(page).locator(".digit").allTextContents()).hasSize(25).containsOnly("4");
		assertThat(portions).hasValue(3);
	}

	@Test
	void severalDroppedPicturesAreABatch(Visits visits) {
		Page page = visits.open();
		Hand.drop(page, Path.of("assets/five.jpeg"), Path.of("assets/six.jpeg"));
		assertThat(page.locator("#batch-title")).isVisible();
		assertThat(rows(page)).hasCount(2);
	}

	@Test
	void aRowCanBeLookedAtClosely(Visits visits) throws IOException {
		copy("five.jpeg", "five.jpeg");
		Page page = visits.open("#batch");
		page.setInputFiles("#files", this.folder.resolve("five.jpeg"));
		page.getByText("five.jpeg").click();
		assertThat(page.locator(".verdict .digit")).hasText("5");
		assertThat(page.locator(".box")).hasCount(1);
	}

	private void copy(String sample, String name) throws IOException {
		Path to = this.folder.resolve(name);
		Files.createDirectories(to.getParent());
		Files.copy(Path.of("assets", sample), to);
	}

	private static Locator rows(Page page) {
		return page.locator("#results tbody tr");
	}

	private static Locator row(Page page, String name) {
		return rows(page).filter(new Locator.FilterOptions().setHasText(name));
	}

}
