package dev.digits.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import dev.digits.evaluation.Canvas;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Corruption;

/**
 * The errors on spoilt test pictures, two bars for each corruption: the network alone and
 * the whole service. What the network finds hardest is at the top.
 *
 * @see <a href="https://arxiv.org/abs/1906.02337">Mu and Gilmer, MNIST-C, 2019</a>
 */
public final class CorruptionPlot {

	private static final int LEFT = 150;

	private static final int PLOT = 560;

	/** Room for the number beside the longest bar. */
	private static final int RIGHT = 80;

	private static final int WIDTH = LEFT + PLOT + RIGHT;

	private static final int TOP = 84;

	private static final int ROW = 40;

	private static final int BAR = 15;

	private static final int BOTTOM = 56;

	private static final int LABEL = 12;

	private static final Color NETWORK = new Color(0x1F, 0x5F, 0xA8);

	private static final Color SERVICE = new Color(0xE0, 0x8A, 0x1E);

	private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

	private static final Stroke THIN = new BasicStroke(1);

	private static final Stroke DASHED = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
			new float[] { 6, 4 }, 0);

	/**
	 * Steps of the scale, in percent, of which the first that gives few ticks is taken.
	 */
	private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20);

	private static final int MAX_TICKS = 8;

	private CorruptionPlot() {
	}

	/**
	 * Draw the chart.
	 * @param evaluation has at least one corruption
	 * @return a PNG
	 */
	public static byte[] png(Evaluation evaluation) {
		List<Corruption> hardestFirst = evaluation.corruptions()
			.stream()
			.sorted(Comparator.comparingDouble(Corruption::networkError).reversed())
			.toList();
		Scale scale = Scale.of(hardestFirst);
		int bottom = TOP + hardestFirst.size() * ROW;
		return Canvas.png(WIDTH, bottom + BOTTOM, (graphics) -> {
			graphics.setColor(Color.BLACK);
			Canvas.centred(graphics, evaluation.dataset() + ", spoilt: share of errors", 18, WIDTH / 2, 30);
			legend(graphics, NETWORK, "network alone", evaluation.meanNetworkError(), WIDTH / 2 - 270);
			legend(graphics, SERVICE, "service, refusals included", evaluation.meanServiceError(), WIDTH / 2);
			drawScale(graphics, scale, bottom);
			drawMean(graphics, NETWORK, evaluation.meanNetworkError(), scale, bottom);
			drawMean(graphics, SERVICE, evaluation.meanServiceError(), scale, bottom);
			for (int i = 0; i < hardestFirst.size(); i++) {
				draw(graphics, hardestFirst.get(i), scale, TOP + i * ROW);
			}
		});
	}

	private static void legend(Graphics2D graphics, Color color, String name, OptionalDouble mean, int x) {
		graphics.setColor(color);
		graphics.fillRect(x, 48, 22, 14);
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
		graphics.drawString(String.format(Locale.ROOT, "%s (mean %.1f %%)", name, 100 * mean.orElse(0)), x + 30, 60);
	}

	private static void drawScale(Graphics2D graphics, Scale scale, int bottom) {
		graphics.setStroke(THIN);
		for (int percent = 0; percent <= scale.most(); percent += scale.step()) {
			double x = scale.x(percent / 100.0);
			graphics.setColor(GRID);
			graphics.draw(new Line2D.Double(x, TOP, x, bottom));
			graphics.setColor(Color.BLACK);
			Canvas.centred(graphics, percent + " %", LABEL, (int) x, bottom + 18);
		}
		Canvas.centred(graphics, "errors; dashed: the mean over the corruptions", 14, LEFT + PLOT / 2, bottom + 42);
	}

	private static void draw(Graphics2D graphics, Corruption corruption, Scale scale, int y) {
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
		String name = corruption.name().replace('_', ' ');
		graphics.drawString(name, LEFT - 10 - graphics.getFontMetrics().stringWidth(name), y + ROW / 2 + 5);
		bar(graphics, NETWORK, corruption.networkError(), scale, y + ROW / 2 - BAR);
		bar(graphics, SERVICE, corruption.serviceError(), scale, y + ROW / 2);
	}

	private static void bar(Graphics2D graphics, Color color, double error, Scale scale, int y) {
		double end = scale.x(error);
		graphics.setColor(color);
		graphics.fill(new Rectangle2D.Double(LEFT, y, end - LEFT, BAR - 1));
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL));
		String label = String.format(Locale.ROOT, "%.1f %%", 100 * error);
		// The line of a mean may run behind it.
		graphics.setColor(Color.WHITE);
		graphics.fillRect((int) end + 4, y, graphics.getFontMetrics().stringWidth(label) + 4, BAR - 1);
		graphics.setColor(Color.BLACK);
		graphics.drawString(label, (int) end + 6, y + LABEL);
	}

	private static void drawMean(Graphics2D graphics, Color color, OptionalDouble mean, Scale scale, int bottom) {
		double x = scale.x(mean.orElse(0));
		graphics.setColor(color);
		graphics.setStroke(DASHED);
		graphics.draw(new Line2D.Double(x, TOP, x, bottom));
	}

	/**
	 * From errors to places.
	 *
	 * @param most the end of the scale, in percent
	 * @param step between two ticks, in percent
	 */
	private record Scale(int most, int step) {

		static Scale of(List<Corruption> corruptions) {
			double largest = 100 * corruptions.stream()
				.mapToDouble((corruption) -> Math.max(corruption.networkError(), corruption.serviceError()))
				.max()
				.orElse(0);
			int step = STEPS.stream().filter((candidate) -> candidate * MAX_TICKS >= largest).findFirst().orElse(20);
			return new Scale(step * (int) Math.max(1, Math.ceil(largest / step)), step);
		}

		double x(double error) {
			return LEFT + PLOT * 100 * error / this.most;
		}

	}

}
