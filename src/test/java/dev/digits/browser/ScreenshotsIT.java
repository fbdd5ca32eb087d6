package dev.digits.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each view, in light and dark side by side, as docs/page.md shows them, and the first
 * one for the README: {@code -Ddigits.screenshots=docs/page} takes those anew.
 */
@BrowserTest
class ScreenshotsIT {

	private static final Path FOLDER = Path.of(System.getProperty("digits.screenshots", "target/screenshots"));

	private static final int GAP = 12;

	/** Those of a view that is not shown are not fetched. */
	private static final String PICTURES_ARE_THERE = """
			() => Promise.all([...document.images].filter((image) => image.offsetParent && image.src)
				.map((image) => image.decode()))""";

	@ParameterizedTest
	@EnumSource
	void nothingSticksOut(View view, Visits visits) throws IOException {
		for (Screen screen : Screen.values()) {
			List<BufferedImage> schemes = new ArrayList<>();
			for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
				Page page = visits.open(view.hash, screen, scheme);
				view.fill(page);
				page.evaluate(PICTURES_ARE_THERE);
				assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
					.isLessThanOrEqualTo(page.viewportSize().width);
				schemes.add(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
			}
			write(name(view) + '-' + name(screen), sideBySide(schemes.get(0), schemes.get(1)));
			if (view == View.READ && screen == Screen.DESKTOP) {
				write("page", schemes.get(0));
			}
		}
	}

	private static void write(String name, BufferedImage picture) throws IOException {
		Files.createDirectories(FOLDER);
		ImageIO.write(Palette.reduced(picture), "png", FOLDER.resolve(name + ".png").toFile());
	}

	private static String name(Enum<?> which) {
		return which.name().toLowerCase(Locale.ROOT);
	}

	private static BufferedImage sideBySide(BufferedImage left, BufferedImage right) {
		BufferedImage both = new BufferedImage(left.getWidth() + GAP + right.getWidth(), left.getHeight(),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = both.createGraphics();
		graphics.setColor(Color.GRAY);
		graphics.fillRect(0, 0, both.getWidth(), both.getHeight());
		graphics.drawImage(left, 0, 0, null);
		graphics.drawImage(right, left.getWidth() + GAP, 0, null);
		graphics.dispose();
		return both;
	}

	/**
	 * The views, each with something to see.
	 */
	enum View {

		READ("") {

			@Override
			void fill(Page page) {
				Hand.drawSeven(page);
				assertThat(page.locator(".verdict .digit")).hasText("7");
			}

		},

		UNSURE("") {

			@Override
			void fill(Page page) {
				Hand.drawTwoOnes(page);
				assertThat(page.locator(".notes li").first()).isVisible();
			}

		},

		PHOTO("") {

			@Override
			void fill(Page page) {
				Hand.drop(page, Path.of("assets/five.jpeg"));
				assertThat(page.locator(".verdict .digit")).hasText("5");
			}

		},

		NUMBER("") {

			@Override
			void fill(Page page) {
				page.getByLabel("A number").check();
				Hand.drawNumber(page);
				assertThat(page.locator(".digits button")).hasCount(3);
			}

		},

		BATCH("#batch") {

			@Override
			void fill(Page page) {
				page.setInputFiles("#files", new Path[] { Path.of("assets/one.jpeg"), Path.of("assets/two.jpeg"),
						Path.of("assets/three.jpeg"), Path.of("assets/blank.jpeg"), Path.of("assets/nine.jpeg") });
				assertThat(page.locator("#progress p")).hasText("5 of 5 read, 1 without an answer.");
			}

		},

		MODEL("#model") {

			@Override
			void fill(Page page) {
				assertThat(page.locator(".gallery")).isVisible();
				page.setViewportSize(page.viewportSize().width, 1100);
			}

		};

		private final String hash;

		View(String hash) {
			this.hash = hash;
		}

		abstract void fill(Page page);

	}

}
