package dev.digits.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples side by side, small: so the page need not fetch half a megabyte to show
 * them.
 */
@BrowserTest
class SampleSheetIT {

	private static final Path COMMITTED = Path.of("src/main/resources/static/images/samples.jpeg");

	private static final Path MADE = Path.of("target/samples.jpeg");

	private static final List<String> NAMES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "blank");

	private static final String SHEET = """
			async (names) => {
				const sheet = document.createElement('canvas');
				sheet.width = 96 * names.length;
				sheet.height = 128;
				for (const [place, name] of names.entries()) {
					const sample = await (await fetch(`samples/${name}.jpeg`)).blob();
					const small = await createImageBitmap(sample,
						{ resizeWidth: 96, resizeHeight: 128, resizeQuality: 'high' });
					sheet.getContext('2d').drawImage(small, 96 * place, 0);
				}
				return sheet.toDataURL('image/jpeg', 0.75).split(',')[1];
			}""";

	/** Of brightness, 0 to 255, on average: another Chromium may write JPEG otherwise. */
	private static final double ALIKE = 2;

	@Test
	void showsTheSamples(Visits visits) throws IOException {
		Page page = visits.open();
		byte[] made = Base64.getDecoder().decode((String) page.evaluate(SHEET, NAMES));
		Files.write(MADE, made);
		assertThat(difference(ImageIO.read(COMMITTED.toFile()), ImageIO.read(new ByteArrayInputStream(made))))
			.as("%s shows other samples; %s is how it should be", COMMITTED, MADE)
			.isLessThan(ALIKE);
	}

	private static double difference(BufferedImage one, BufferedImage other) {
		assertThat(one.getWidth()).isEqualTo(other.getWidth());
		assertThat(one.getHeight()).isEqualTo(other.getHeight());
		long sum = 0;
		for (int y = 0; y < one.getHeight(); y++) {
			for (int x = 0; x < one.getWidth(); x++) {
				sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
			}
		}
		return (double) sum / (one.getWidth() * one.getHeight());
	}

}
