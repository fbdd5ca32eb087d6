package dev.digits.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.digits.testing.Mnist;
import dev.digits.testing.PictureClient;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers of MNIST's test digits in printed fields, numbers with one digit that is paler
 * or coloured, and single digits in thick frames, posted to the service.
 */
@RunningService
@Tag("mnist")
@EnabledIfEnvironmentVariable(named = "MNIST_DIR", matches = ".+", disabledReason = Mnist.NEEDED)
class NumberFieldsIT {

	private static final Logger log = LoggerFactory.getLogger(NumberFieldsIT.class);

	private static final int FIELDS = 100;

	private static final long SEED = 20261201;

	@ParameterizedTest
	@EnumSource(Kind.class)
	void readsNumbersInFields(Kind kind) throws IOException {
		Mnist mnist = Mnist.test();
		assertReads(kind.name(), "/read", "text", kind.least,
				(index) -> Field.of(mnist, kind, new SplittableRandom(SEED + 1000L * kind.ordinal() + index)));
	}

	@Test
	void predictsADigitInAThickFrame() throws IOException {
		Mnist mnist = Mnist.test();
		assertReads("thick frame", "/predict", "digit", 95,
				(index) -> Field.inThickFrame(mnist, new SplittableRandom(SEED - 1 - index)));
	}

	private static void assertReads(String kind, String address, String member, int least, IntFunction<Field> fields) {
		PictureClient client = new PictureClient(address);
		AtomicInteger right = new AtomicInteger();
		AtomicInteger sure = new AtomicInteger();
		AtomicInteger wrongAndSure = new AtomicInteger();

		IntStream.range(0, FIELDS).parallel().forEach((index) -> {
			Field field = fields.apply(index);
			JsonNode answer = client.post("image/png", Pictures.png(field.picture()));
			boolean isRight = field.digits().equals(answer.path(member).asString(""));
			boolean isSure = !answer.path("uncertain").asBoolean(true);
			right.addAndGet(isRight ? 1 : 0);
			sure.addAndGet(isSure ? 1 : 0);
			wrongAndSure.addAndGet(!isRight && isSure ? 1 : 0);
		});

		log.info("{} fields, {}: {} read correctly; {} sure, of these {} wrong", FIELDS, kind, right, sure,
				wrongAndSure);
		assertThat(right.get()).isGreaterThanOrEqualTo(least);
		assertThat(wrongAndSure.get()).isZero();
	}

	/** What is printed for the number, or what is odd about a digit. */
	enum Kind {

		JOINED_BOXES(93), COMB(95), SEPARATE_BOXES(91), PALER_DIGIT(95), COLOURED_DIGIT(95);

		private final int least;

		Kind(int least) {
			this.least = least;
		}

	}

	/**
	 * A number as it was written.
	 *
	 * @param picture dark on white
	 * @param digits what it shows
	 */
	private record Field(BufferedImage picture, String digits) {

		private static final Color[] PEN = { new Color(30, 30, 30), new Color(20, 30, 120), new Color(60, 60, 60) };

		private static final Color[] COLOURS = { new Color(90, 150, 230), new Color(240, 140, 40),
				new Color(230, 110, 160), new Color(60, 160, 90) };

		static Field of(Mnist mnist, Kind kind, SplittableRandom random) {
			int count = random.nextInt(4, 10);
			int cell = random.nextInt(34, 60);
			int high = (int) (cell * (1.1 + 0.3 * random.nextDouble()));
			int margin = random.nextInt(8, 30);
			boolean boxes = kind.ordinal() <= Kind.SEPARATE_BOXES.ordinal();
			int gap = (kind == Kind.SEPARATE_BOXES) ? random.nextInt(4, 14) : 0;
			BufferedImage picture = new BufferedImage(count * (cell + gap) + 2 * margin, high + 2 * margin,
					BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = picture.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
			if (boxes) {
				int level = random.nextInt(0, 120);
				graphics.setColor(new Color(level, level, level));
				graphics.setStroke(new BasicStroke(random.nextInt(1, 4)));
				for (int place = 0; place < count; place++) {
					draw(graphics, kind, margin + place * (cell + gap), margin, cell, high);
				}
			}
			Color pen = PEN[random.nextInt(PEN.length)];
			int odd = random.nextInt(count);
			StringBuilder digits = new StringBuilder();
			for (int place = 0; place < count; place++) {
				int index = random.nextInt(mnist.size());
				digits.append(mnist.label(index));
				double size = (boxes ? 1.15 : 1.3) * Math.min(cell, high) * (0.9 + 0.15 * random.nextDouble());
				double x = margin + place * (cell + gap) + (cell - size) / 2 + random.nextInt(-2, 3);
				double y = margin + (high - size) / 2 + random.nextInt(-3, 4);
				Color ink = pen;
				if (place == odd && kind == Kind.PALER_DIGIT) {
					ink = new Color(150, 150, 150);
				}
				if (place == odd && kind == Kind.COLOURED_DIGIT) {
					ink = COLOURS[random.nextInt(COLOURS.length)];
				}
				paint(graphics, mnist.picture(index), ink, x, y, size);
			}
			graphics.dispose();
			return new Field(picture, digits.toString());
		}

		/** One digit, in a frame whose lines are thicker than the pen's. */
		static Field inThickFrame(Mnist mnist, SplittableRandom random) {
			int cell = random.nextInt(60, 160);
			int margin = random.nextInt(10, 60);
			BufferedImage picture = new BufferedImage(cell + 2 * margin, cell + 2 * margin, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = picture.createGraphics();
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
			int level = random.nextInt(0, 120);
			graphics.setColor(new Color(level, level, level));
			graphics.setStroke(new BasicStroke(cell * random.nextInt(8, 16) / 100f));
			graphics.drawRect(margin, margin, cell, cell);
			int index = random.nextInt(mnist.size());
			double size = cell * (0.75 + 0.15 * random.nextDouble());
			double offset = margin + (cell - size) / 2;
			paint(graphics, mnist.picture(index), PEN[random.nextInt(PEN.length)], offset + random.nextInt(-3, 4),
					offset + random.nextInt(-3, 4), size);
			graphics.dispose();
			return new Field(picture, Integer.toString(mnist.label(index)));
		}

		private static void draw(Graphics2D graphics, Kind kind, int left, int top, int wide, int high) {
			if (kind == Kind.COMB) {
				graphics.drawLine(left, top + high, left + wide, top + high);
				graphics.drawLine(left, top + high, left, top + high / 2);
				graphics.drawLine(left + wide, top + high, left + wide, top + high / 2);
			}
			else {
				graphics.drawRect(left, top, wide, high);
			}
		}

		/** MNIST's picture as ink, enlarged. */
		private static void paint(Graphics2D graphics, BufferedImage digit, Color ink, double x, double y,
				double size) {
			BufferedImage layer = new BufferedImage(digit.getWidth(), digit.getHeight(), BufferedImage.TYPE_INT_ARGB);
			for (int row = 0; row < digit.getHeight(); row++) {
				for (int column = 0; column < digit.getWidth(); column++) {
					layer.setRGB(column, row,
							(digit.getRaster().getSample(column, row, 0) << 24) | (ink.getRGB() & 0xFFFFFF));
				}
			}
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
			graphics.drawImage(layer, (int) Math.round(x), (int) Math.round(y), (int) Math.round(size),
					(int) Math.round(size), null);
		}

	}

}
