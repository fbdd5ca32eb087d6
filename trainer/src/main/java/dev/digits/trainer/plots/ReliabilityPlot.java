package dev.digits.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import dev.digits.evaluation.Canvas;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Bin;
import dev.digits.trainer.evaluation.Interval;

/**
 * A reliability diagram: how often the answers of about one confidence are right. Below
 * it how many answers there are, on a logarithmic scale: nearly all are very sure. A bin
 * of few answers is off the diagonal by chance, which its interval shows.
 *
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al., On calibration of modern
 * neural networks, 2017</a>
 */
public final class ReliabilityPlot {

	private static final int SIDE = 480;

	private static final int LEFT = 84;

	private static final int TOP = 128;

	private static final int WIDTH = LEFT + SIDE + 30;

	private static final int COUNTS_TOP = TOP + SIDE + 48;

	private static final int COUNTS_HEIGHT = 130;

	private static final int HEIGHT = COUNTS_TOP + COUNTS_HEIGHT + 58;

	private static final int LABEL = 12;

	/** Where the scale of the counts begins, so that a single answer still has a bar. */
	private static final double LEAST = Math.log10(0.5);

	private static final Color RIGHT = new Color(0x7F, 0xB0, 0xE0);

	private static final Color GAP = new Color(0xC2, 0x3B, 0x22);

	private static final Color PALE_GAP = new Color(0xC2, 0x3B, 0x22, 100);

	private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

	private static final Color LINE = new Color(0x60, 0x60, 0x60);

	private static final Stroke THIN = new BasicStroke(1);

	private static final Stroke BOLD = new BasicStroke(1.6f);

	private static final Stroke DASHED = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
			new float[] { 7, 5 }, 0);

	private ReliabilityPlot() {
	}

	/**
	 * Draw the diagram of digits, and beside it that of whole numbers if they were
	 * measured.
	 * @param evaluation has the bins
	 * @return a PNG
	 */
	public static byte[] png(Evaluation evaluation) {
		Evaluation.Numbers numbers = evaluation.numbers();
		return Canvas.png((numbers == null) ? WIDTH : 2 * WIDTH, HEIGHT, (graphics) -> {
			draw(graphics, evaluation.dataset(), evaluation.expectedCalibrationError(), evaluation.reliability());
			if (numbers != null) {
				graphics.translate(WIDTH, 0);
				draw(graphics, "Whole rendered numbers", numbers.expectedCalibrationError(), numbers.reliability());
			}
		});
	}

	private static void draw(Graphics2D graphics, String title, double error, List<Bin> bins) {
		int answers = bins.stream().mapToInt(Bin::count).sum();
		int middle = LEFT + SIDE / 2;
		graphics.setColor(Color.BLACK);
		Canvas.centred(graphics, String.format(Locale.ROOT, "%s: expected calibration error %.4f", title, error), 18,
				middle, 30);
		Canvas.centred(graphics, String.format(Locale.ROOT, "%,d answers in %d bins", answers, bins.size()), 14, middle,
				54);
		drawAxes(graphics);
		bins.stream().filter((bin) -> bin.count() > 0).forEach((bin) -> draw(graphics, bin));
		graphics.setColor(LINE);
		graphics.setStroke(DASHED);
		graphics.draw(new Line2D.Double(x(0), y(0), x(1), y(1)));
		drawLegend(graphics);
		drawCounts(graphics, bins);
	}

	private static void drawAxes(Graphics2D graphics) {
		graphics.setStroke(THIN);
		for (int i = 0; i <= 5; i++) {
			double share = i / 5.0;
			graphics.setColor(GRID);
			graphics.draw(new Line2D.Double(x(0), y(share), x(1), y(share)));
			graphics.draw(new Line2D.Double(x(share), y(0), x(share), y(1)));
			graphics.setColor(Color.BLACK);
			String label = String.format(Locale.ROOT, "%.1f", share);
			rightAligned(graphics, label, LEFT - 8, (int) y(share) + 4);
			Canvas.centred(graphics, label, LABEL, (int) x(share), TOP + SIDE + 18);
			Canvas.centred(graphics, label, LABEL, (int) x(share), COUNTS_TOP + COUNTS_HEIGHT + 18);
		}
		Canvas.centred(graphics, "confidence", 14, LEFT + SIDE / 2, HEIGHT - 16);
		sideways(graphics, "accuracy", TOP + SIDE / 2);
		sideways(graphics, "answers", COUNTS_TOP + COUNTS_HEIGHT / 2);
	}

	/**
	 * The bar of the accuracy, and on it how far the confidence is: above the bar where
	 * the answers are too sure, within it where they are not sure enough.
	 */
	private static void draw(Graphics2D graphics, Bin bin) {
		Rectangle2D accuracy = bar(bin, 0, bin.accuracy());
		graphics.setColor(RIGHT);
		graphics.fill(accuracy);
		Rectangle2D gap = bar(bin, Math.min(bin.accuracy(), bin.confidence()),
				Math.max(bin.accuracy(), bin.confidence()));
		graphics.setColor(PALE_GAP);
		graphics.fill(gap);
		graphics.setColor(GAP);
		graphics.setStroke(THIN);
		graphics.draw(gap);
		Interval interval = Interval.wilson((int) Math.round(bin.accuracy() * bin.count()), bin.count());
		whisker(graphics, (x(bin.from()) + x(bin.to())) / 2, y(interval.low()), y(interval.high()));
	}

	private static Rectangle2D bar(Bin bin, double from, double to) {
		return new Rectangle2D.Double(x(bin.from()) + 1, y(to), x(bin.to()) - x(bin.from()) - 2, y(from) - y(to));
	}

	private static void whisker(Graphics2D graphics, double x, double low, double high) {
		graphics.setColor(Color.BLACK);
		graphics.setStroke(BOLD);
		graphics.draw(new Line2D.Double(x, low, x, high));
		graphics.draw(new Line2D.Double(x - 4, low, x + 4, low));
		graphics.draw(new Line2D.Double(x - 4, high, x + 4, high));
	}

	private static void drawLegend(Graphics2D graphics) {
		int left = LEFT + 24;
		int right = LEFT + SIDE / 2 + 24;
		int y = 72;
		graphics.setColor(RIGHT);
		graphics.fillRect(left, y, 22, 14);
		entry(graphics, "accuracy", left, y);
		whisker(graphics, right + 11, y, y + 14);
		entry(graphics, "95 % interval of the accuracy", right, y);
		graphics.setStroke(THIN);
		graphics.setColor(PALE_GAP);
		graphics.fillRect(left, y + 22, 22, 14);
		graphics.setColor(GAP);
		graphics.drawRect(left, y + 22, 22, 14);
		entry(graphics, "gap to the mean confidence", left, y + 22);
		graphics.setColor(LINE);
		graphics.setStroke(DASHED);
		graphics.drawLine(right, y + 29, right + 24, y + 29);
		entry(graphics, "perfect calibration", right, y + 22);
	}

	private static void entry(Graphics2D graphics, String text, int x, int y) {
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL));
		graphics.drawString(text, x + 32, y + 12);
	}

	private static void drawCounts(Graphics2D graphics, List<Bin> bins) {
		int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
		int decades = (int) Math.ceil(Math.log10(Math.max(most, 10)));
		// Room for the number on top of the highest bar.
		double scale = COUNTS_HEIGHT / (decades + 0.5 - LEAST);
		int bottom = COUNTS_TOP + COUNTS_HEIGHT;
		graphics.setStroke(THIN);
		for (int decade = 0; decade <= decades; decade++) {
			double y = bottom - scale * (decade - LEAST);
			graphics.setColor(GRID);
			graphics.draw(new Line2D.Double(x(0), y, x(1), y));
			graphics.setColor(Color.BLACK);
			rightAligned(graphics, String.format(Locale.ROOT, "%,.0f", Math.pow(10, decade)), LEFT - 8, (int) y + 4);
		}
		for (Bin bin : bins) {
			if (bin.count() > 0) {
				double height = scale * (Math.log10(bin.count()) - LEAST);
				graphics.setColor(LINE);
				graphics.fill(new Rectangle2D.Double(x(bin.from()) + 1, bottom - height,
						x(bin.to()) - x(bin.from()) - 2, height));
				graphics.setColor(Color.BLACK);
				Canvas.centred(graphics, String.format(Locale.ROOT, "%,d", bin.count()), 11,
						(int) (x(bin.from()) + x(bin.to())) / 2, (int) (bottom - height) - 3);
			}
		}
		graphics.setColor(Color.BLACK);
		graphics.draw(new Line2D.Double(x(0), bottom, x(1), bottom));
	}

	private static void rightAligned(Graphics2D graphics, String text, int right, int y) {
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL));
		graphics.drawString(text, right - graphics.getFontMetrics().stringWidth(text), y);
	}

	private static void sideways(Graphics2D graphics, String text, int y) {
		graphics.rotate(-Math.PI / 2);
		Canvas.centred(graphics, text, 14, -y, 22);
		graphics.rotate(Math.PI / 2);
	}

	private static double x(double confidence) {
		return LEFT + SIDE * confidence;
	}

	private static double y(double accuracy) {
		return TOP + SIDE * (1 - accuracy);
	}

}
