package dev.digits.web;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.digits.testing.Mnist;
import dev.digits.testing.PictureClient;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts strips of 2 to 8 test pictures side by side to {@code /read}.
 */
@RunningService
@Tag("mnist")
@EnabledIfEnvironmentVariable(named = "MNIST_DIR", matches = ".+", disabledReason = Mnist.NEEDED)
class MnistStripsIT {

	private static final Logger log = LoggerFactory.getLogger(MnistStripsIT.class);

	private static final int STRIPS = 1000;

	private static final int SIDE = 28;

	private static final int SHORTEST = 2;

	private static final int LONGEST = 8;

	private static final long SEED = 20261126;

	@ParameterizedTest
	@EnumSource(Gaps.class)
	void readsStripsOfDigits(Gaps gaps) throws IOException {
		Mnist mnist = Mnist.test();
		PictureClient client = new PictureClient("/read");
		AtomicInteger right = new AtomicInteger();
		AtomicInteger rightAndSure = new AtomicInteger();
		AtomicInteger wrongAndSure = new AtomicInteger();

		IntStream.range(0, STRIPS).parallel().forEach((index) -> {
			Strip strip = Strip.of(mnist, gaps, new SplittableRandom(SEED + index));
			JsonNode answer = client.post("image/png", Pictures.png(strip.picture()));
			boolean isRight = strip.digits().equals(answer.path("text").asString(""));
			boolean isSure = !answer.path("uncertain").asBoolean(true);
			right.addAndGet(isRight ? 1 : 0);
			rightAndSure.addAndGet(isRight && isSure ? 1 : 0);
			wrongAndSure.addAndGet(!isRight && isSure ? 1 : 0);
		});

		log.info("{} strips, {}: {} read rightly, {} of them marked uncertain; {} wrong and not marked", STRIPS, gaps,
				right, right.get() - rightAndSure.get(), wrongAndSure);
		assertThat(right.get()).isGreaterThanOrEqualTo(gaps.least);
		assertThat(wrongAndSure.get()).isLessThanOrEqualTo(gaps.mostWrongAndSure);
	}

	/** What lies between two digits. */
	enum Gaps {

		/** Whole pictures, 0 to 4 pixels apart; their own margins come on top. */
		OF_WHOLE_PICTURES(false, 0, 4, 970, 6),

		/** From ink to ink 1 to 4 pixels. */
		OF_1_TO_4_PIXELS(true, 1, 4, 960, 8),

		/** From ink to ink -1 to 2 pixels: about every other digit touches another. */
		OF_LESS_THAN_NOTHING(true, -1, 2, 940, 10);

		private final boolean inkOnly;

		private final int smallest;

		private final int largest;

		private final int least;

		private final int mostWrongAndSure;

		Gaps(boolean inkOnly, int smallest, int largest, int least, int mostWrongAndSure) {
			this.inkOnly = inkOnly;
			this.smallest = smallest;
			this.largest = largest;
			this.least = least;
			this.mostWrongAndSure = mostWrongAndSure;
		}

	}

	/**
	 * A strip.
	 *
	 * @param picture bright on black, as high as MNIST's
	 * @param digits what it shows
	 */
	private record Strip(BufferedImage picture, String digits) {

		static Strip of(Mnist mnist, Gaps gaps, SplittableRandom random) {
			int count = random.nextInt(SHORTEST, LONGEST + 1);
			BufferedImage canvas = new BufferedImage((count + 1) * (SIDE + gaps.largest), SIDE,
					BufferedImage.TYPE_BYTE_GRAY);
			StringBuilder digits = new StringBuilder();
			int x = 0;
			for (int place = 0; place < count; place++) {
				int index = random.nextInt(mnist.size());
				digits.append(mnist.label(index));
				BufferedImage digit = gaps.inkOnly ? inkOf(mnist.picture(index)) : mnist.picture(index);
				x += (place > 0) ? random.nextInt(gaps.smallest, gaps.largest + 1) : 0;
				paste(digit.getRaster(), canvas.getRaster(), x);
				x += digit.getWidth();
			}
			return new Strip(canvas.getSubimage(0, 0, x, SIDE), digits.toString());
		}

		private static void paste(WritableRaster digit, WritableRaster canvas, int left) {
			for (int y = 0; y < SIDE; y++) {
				for (int x = 0; x < digit.getWidth(); x++) {
					int there = canvas.getSample(left + x, y, 0);
					canvas.setSample(left + x, y, 0, Math.max(there, digit.getSample(x, y, 0)));
				}
			}
		}

		/** The columns that have ink. */
		private static BufferedImage inkOf(BufferedImage digit) {
			int[] columns = IntStream.range(0, SIDE)
				.filter((x) -> IntStream.range(0, SIDE).anyMatch((y) -> digit.getRaster().getSample(x, y, 0) > 0))
				.toArray();
			int first = columns[0];
			return digit.getSubimage(first, 0, columns[columns.length - 1] - first + 1, SIDE);
		}

	}

}
