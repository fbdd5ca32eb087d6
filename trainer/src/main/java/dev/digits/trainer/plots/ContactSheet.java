package dev.digits.trainer.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import dev.digits.evaluation.Canvas;
import dev.digits.frame.Frame;
import dev.digits.frame.FramePng;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;

/**
 * Pictures from top to bottom, the stages of each from left to right.
 */
public final class ContactSheet {

	private static final List<String> HEADINGS = List.of("picture and box", "what the answer depends on", "frame");

	private static final int SIDE = 180;

	private static final int GAP = 8;

	private static final int CELL = SIDE + GAP;

	private static final int HEADER = 28;

	private static final int ROW = SIDE + 28;

	private static final int TEXT = 13;

	private static final Color WRONG = new Color(0xC00000);

	private static final Color BOX = new Color(0xE08A1E);

	private ContactSheet() {
	}

	/**
	 * Draw the sheet.
	 * @param rows the pictures
	 * @return a PNG
	 */
	public static byte[] png(List<Row> rows) {
		int width = HEADINGS.size() * CELL + GAP;
		return Canvas.png(width, HEADER + rows.size() * ROW, (graphics) -> {
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			graphics.setColor(Color.BLACK);
			for (int i = 0; i < HEADINGS.size(); i++) {
				Canvas.centred(graphics, HEADINGS.get(i), TEXT, GAP + i * CELL + SIDE / 2, HEADER - 10);
			}
			for (int i = 0; i < rows.size(); i++) {
				draw(graphics, rows.get(i), HEADER + i * ROW);
			}
		});
	}

	private static void draw(Graphics2D graphics, Row row, int top) {
		graphics.setColor(row.wrong() ? WRONG : Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
		graphics.drawString(row.title() + ": " + row.answer(), GAP, top + TEXT);
		draw(graphics, image(row.picture()), GAP, top + TEXT + 5);
		row.box().ifPresent((box) -> outline(graphics, box, row.picture(), top + TEXT + 5));
		draw(graphics, image(row.heatMap()), GAP + CELL, top + TEXT + 5);
		row.frame().ifPresent((frame) -> draw(graphics, FramePng.image(frame), GAP + 2 * CELL, top + TEXT + 5));
	}

	private static void outline(Graphics2D graphics, Box box, GreyPicture picture, int top) {
		double scale = (double) SIDE / Math.max(picture.fullWidth(), picture.fullHeight());
		graphics.setColor(BOX);
		graphics.drawRect((int) (GAP + scale * box.x()), (int) (top + scale * box.y()), (int) (scale * box.width()),
				(int) (scale * box.height()));
	}

	private static void draw(Graphics2D graphics, BufferedImage image, int x, int y) {
		double scale = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
		graphics.drawImage(image, x, y, (int) Math.max(1, image.getWidth() * scale),
				(int) Math.max(1, image.getHeight() * scale), null);
	}

	private static BufferedImage image(GreyPicture picture) {
		BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
		return image;
	}

	/**
	 * A picture of the sheet.
	 *
	 * @param title its name
	 * @param picture upright
	 * @param heatMap of any size: the whiter, the more the answer depends on that part
	 * @param box where the digit was found, in pixels of the file; empty if it was not
	 * @param frame that was read, if there is one
	 * @param answer what was answered, in words
	 * @param wrong whether that is wrong
	 */
	public record Row(String title, GreyPicture picture, GreyPicture heatMap, Optional<Box> box, Optional<Frame> frame,
			String answer, boolean wrong) {
	}

}
