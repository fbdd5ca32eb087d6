package dev.digits.trainer.plots;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Bin;
import dev.digits.evaluation.Evaluation.Corruption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlotTests {

	private static final int BLUE = 0xFF1F5FA8;

	private static final int PALE_BLUE = 0xFF7FB0E0;

	private static final int ORANGE = 0xFFE08A1E;

	@Test
	void aBinsBarIsAsHighAsItsAccuracy() throws IOException {
		Evaluation half = evaluation(List.of(new Bin(0, 0.5, 0, 0, 0), new Bin(0.5, 1, 10, 0.75, 0.25)), List.of());
		Evaluation full = evaluation(List.of(new Bin(0, 0.5, 0, 0, 0), new Bin(0.5, 1, 10, 0.75, 0.5)), List.of());
		int least = pixels(ReliabilityPlot.png(half), PALE_BLUE);
		int most = pixels(ReliabilityPlot.png(full), PALE_BLUE);
		// The key has some of the colour too, and a whisker crosses the bars.
		assertThat((double) most / least).isBetween(1.9, 2.1);
	}

	@Test
	void binsWithoutAnswersStayEmpty() throws IOException {
		List<Bin> bins = IntStream.range(0, 15).mapToObj((i) -> new Bin(i / 15.0, (i + 1) / 15.0, 0, 0, 0)).toList();
		int key = pixels(ReliabilityPlot.png(evaluation(List.of(), List.of())), PALE_BLUE);
		assertThat(pixels(ReliabilityPlot.png(evaluation(bins, List.of())), PALE_BLUE)).isEqualTo(key);
	}

	@Test
	void everyCorruptionHasABarOfTheNetworkAndOneOfTheService() throws IOException {
		Corruption fog = new Corruption("fog", 100, 0.2, 0.4);
		byte[] one = CorruptionPlot.png(evaluation(List.of(), List.of(fog)));
		byte[] two = CorruptionPlot.png(evaluation(List.of(), List.of(fog, fog)));
		assertThat(image(two).getHeight()).isGreaterThan(image(one).getHeight());
		assertThat((double) pixels(one, ORANGE) / pixels(one, BLUE)).isBetween(1.8, 2.1);
		assertThat((double) pixels(two, ORANGE) / pixels(one, ORANGE)).isBetween(1.8, 2.1);
	}

	@Test
	void noErrorsAtAllCanBeDrawn() throws IOException {
		byte[] png = CorruptionPlot.png(evaluation(List.of(), List.of(new Corruption("identity", 100, 0, 0))));
		assertThat(image(png).getWidth()).isGreaterThan(500);
	}

	private static Evaluation evaluation(List<Bin> bins, List<Corruption> corruptions) {
		return new Evaluation("Some test", new int[10][10], 0, 0, List.of(), bins, corruptions, List.of(), null,
				List.of());
	}

	private static int pixels(byte[] png, int colour) throws IOException {
		BufferedImage image = image(png);
		return (int) IntStream.range(0, image.getWidth() * image.getHeight())
			.filter((i) -> image.getRGB(i % image.getWidth(), i / image.getWidth()) == colour)
			.count();
	}

	private static BufferedImage image(byte[] png) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(png));
	}

}
