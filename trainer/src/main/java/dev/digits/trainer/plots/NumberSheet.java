package dev.digits.trainer.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

import dev.digits.evaluation.Canvas;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;

/**
 * Pictures of numbers below each other, with a box around every digit that was found.
 */
public final class NumberSheet {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 200;

	private static final int GAP = 8;

	private static final int TEXT = 14;

	private static final int ROW = HEIGHT + TEXT + 3 * GAP;

	private static final Color WRONG = new Color(0xC00000);

	private static final Color BOX = new Color(0xE08A1E);

	private NumberSheet() {
	}

	/**
	 * Draw the sheet.
	 * @param rows the pictures
	 * @return a PNG
	 */
	public static byte[] png(List<Row> rows) {
		return Canvas.png(WIDTH + 2 * GAP, rows.size() * ROW, (graphics) -> {
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			for (int i = 0; i < rows.size(); i++) {
				draw(graphics, rows.get(i), i * ROW + GAP);
			}
		});
	}

	private static void draw(Graphics2D graphics, Row row, int top) {
		graphics.setColor(row.wrong() ? WRONG : Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
		graphics.drawString(row.title(), GAP, top + TEXT);
		GreyPicture picture = row.picture();
		BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
		double scale = Math.min((double) WIDTH / picture.fullWidth(), (double) HEIGHT / picture.fullHeight());
		int y = top + TEXT + GAP;
		graphics.drawImage(image, GAP, y, (int) Math.ceil(scale * picture.fullWidth()),
				(int) Math.ceil(scale * picture.fullHeight()), null);
		graphics.setColor(BOX);
		for (Box box : row.boxes()) {
			graphics.drawRect((int) (GAP + scale * box.x()), (int) (y + scale * box.y()), (int) (scale * box.width()),
					(int) (scale * box.height()));
		}
	}

	/**
	 * A picture of the sheet.
	 *
	 * @param title its name and what was read
	 * @param picture upright
	 * @param boxes of the digits that were found, in pixels of the file
	 * @param wrong whether another number was written
	 */
	public record Row(String title, GreyPicture picture, List<Box> boxes, boolean wrong) {
	}

}
