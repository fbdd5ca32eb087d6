package dev.digits.trainer.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;

import dev.digits.evaluation.Canvas;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Misread;
import dev.digits.frame.Frame;
import dev.digits.frame.FramePng;

/**
 * The misread test pictures on one sheet, surest first.
 */
public final class ErrorGallery {

	private static final int COLUMNS = 10;

	private static final int SCALE = 3;

	private static final int SIDE = Frame.SIZE * SCALE;

	private static final int CELL_WIDTH = SIDE + 28;

	private static final int CELL_HEIGHT = SIDE + 48;

	private static final int HEADER = 48;

	/** A network that has learnt little misreads thousands; a sheet has an end. */
	private static final int MOST = 400;

	private ErrorGallery() {
	}

	/**
	 * Draw the sheet.
	 * @param evaluation names the misread pictures
	 * @param frames the test set
	 * @return a PNG
	 */
	public static byte[] png(Evaluation evaluation, List<Frame> frames) {
		List<Misread> errors = evaluation.errors();
		int shown = Math.min(errors.size(), MOST);
		int rows = (shown + COLUMNS - 1) / COLUMNS;
		String title = "%s: %d of %d misread, surest first".formatted(evaluation.dataset(), errors.size(),
				frames.size()) + ((shown < errors.size()) ? "; the first " + shown : "");
		return Canvas.png(COLUMNS * CELL_WIDTH, HEADER + rows * CELL_HEIGHT, (graphics) -> {
			graphics.setColor(Color.BLACK);
			Canvas.centred(graphics, title, 18, COLUMNS * CELL_WIDTH / 2, 30);
			for (int i = 0; i < shown; i++) {
				Misread error = errors.get(i);
				draw(graphics, error, frames.get(error.index()), i % COLUMNS * CELL_WIDTH,
						HEADER + i / COLUMNS * CELL_HEIGHT);
			}
		});
	}

	private static void draw(Graphics2D graphics, Misread error, Frame frame, int x, int y) {
		graphics.drawImage(FramePng.image(frame), x + (CELL_WIDTH - SIDE) / 2, y, SIDE, SIDE, null);
		int middle = x + CELL_WIDTH / 2;
		Canvas.centred(graphics, String.format(Locale.ROOT, "%d \u2192 %d  (%.1f%%)", error.actual(), error.predicted(),
				100 * error.confidence()), 13, middle, y + SIDE + 16);
		Canvas.centred(graphics, "no. " + error.index(), 11, middle, y + SIDE + 31);
	}

}
