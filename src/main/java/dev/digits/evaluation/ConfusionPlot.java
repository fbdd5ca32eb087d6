package dev.digits.evaluation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Locale;

/**
 * A confusion matrix as a heat map. The colours go by the logarithm of the counts: the
 * few errors would be as pale as none beside a thousand right answers.
 */
public final class ConfusionPlot {

	private static final int CELL = 56;

	private static final int MARGIN = 90;

	private static final Color RIGHT = new Color(0x1F, 0x5F, 0xA8);

	private static final Color WRONG = new Color(0xC2, 0x3B, 0x22);

	private ConfusionPlot() {
	}

	/**
	 * Draw the table.
	 * @param title what was read
	 * @param matrix rows are actual digits, columns predicted ones
	 * @return a PNG
	 */
	public static byte[] png(String title, ConfusionMatrix matrix) {
		int size = matrix.counts().length * CELL + MARGIN + CELL / 2;
		return Canvas.png(size, size, (graphics) -> draw(graphics, title, matrix));
	}

	private static void draw(Graphics2D graphics, String title, ConfusionMatrix matrix) {
		int digits = matrix.counts().length;
		int middle = MARGIN + digits * CELL / 2;
		graphics.setColor(Color.BLACK);
		Canvas.centred(graphics, (matrix.total() == 0) ? title + ": nothing yet"
				: String.format(Locale.ROOT, "%s: %.2f%% of %,d right", title, 100 * matrix.accuracy(), matrix.total()),
				18, middle, 28);
		Canvas.centred(graphics, "predicted", 14, middle, 54);
		graphics.rotate(-Math.PI / 2);
		Canvas.centred(graphics, "actual", 14, -middle, 40);
		graphics.rotate(Math.PI / 2);
		for (int digit = 0; digit < digits; digit++) {
			int centre = MARGIN + digit * CELL + CELL / 2;
			Canvas.centred(graphics, Integer.toString(digit), 16, centre, MARGIN - 10);
			Canvas.centred(graphics, Integer.toString(digit), 16, MARGIN - 20, centre + 6);
		}
		drawCells(graphics, matrix);
	}

	private static void drawCells(Graphics2D graphics, ConfusionMatrix matrix) {
		double darkest = Math.log1p(Math.max(1, matrix.total()));
		for (int actual = 0; actual < matrix.counts().length; actual++) {
			for (int predicted = 0; predicted < matrix.counts().length; predicted++) {
				int count = matrix.counts()[actual][predicted];
				int x = MARGIN + predicted * CELL;
				int y = MARGIN + actual * CELL;
				double strength = Math.log1p(count) / darkest;
				graphics.setColor(mix((actual == predicted) ? RIGHT : WRONG, strength));
				graphics.fillRect(x, y, CELL - 1, CELL - 1);
				if (count > 0) {
					graphics.setColor((strength > 0.5) ? Color.WHITE : Color.BLACK);
					Canvas.centred(graphics, Integer.toString(count), 15, x + CELL / 2, y + CELL / 2 + 5);
				}
			}
		}
	}

	private static Color mix(Color full, double strength) {
		return new Color(mix(full.getRed(), strength), mix(full.getGreen(), strength), mix(full.getBlue(), strength));
	}

	private static int mix(int full, double strength) {
		int palest = 245;
		return (int) Math.round(palest + strength * (full - palest));
	}

}
