package dev.digits.trainer.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import dev.digits.evaluation.Canvas;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.number.NumberScene;

/**
 * Scenes of numbers side by side, each digit in its box with its value above; what is to
 * be ignored in another colour.
 */
public final class SceneSheet {

	private static final int COLUMNS = 5;

	private static final int WIDTH = 336;

	private static final int GAP = 4;

	private static final int TEXT = 10;

	private static final Color DIGIT = new Color(0xE0401E);

	private static final Color IGNORED = new Color(0x2070E0);

	private SceneSheet() {
	}

	/**
	 * Draw the sheet.
	 * @param scenes to be shown
	 * @param boxes whether to draw the boxes
	 * @return a PNG
	 */
	public static byte[] png(List<NumberScene> scenes, boolean boxes) {
		List<Integer> tops = new ArrayList<>(List.of(GAP));
		for (int i = 0; i < scenes.size(); i += COLUMNS) {
			int highest = scenes.subList(i, Math.min(i + COLUMNS, scenes.size()))
				.stream()
				.mapToInt((scene) -> scene.picture().height())
				.max()
				.orElse(0);
			tops.add(tops.get(tops.size() - 1) + highest + GAP);
		}
		return Canvas.png(COLUMNS * (WIDTH + GAP) + GAP, tops.get(tops.size() - 1), (graphics) -> {
			graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT));
			for (int i = 0; i < scenes.size(); i++) {
				draw(graphics, scenes.get(i), GAP + i % COLUMNS * (WIDTH + GAP), tops.get(i / COLUMNS), boxes);
			}
		});
	}

	private static void draw(Graphics2D graphics, NumberScene scene, int x, int y, boolean boxes) {
		GreyPicture picture = scene.picture();
		BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
		graphics.drawImage(image, x, y, null);
		if (!boxes) {
			return;
		}
		graphics.setColor(IGNORED);
		scene.ignored().forEach((box) -> outline(graphics, box, x, y));
		graphics.setColor(DIGIT);
		for (NumberScene.Digit digit : scene.digits()) {
			outline(graphics, digit.box(), x, y);
			graphics.drawString(Integer.toString(digit.value()), x + (int) digit.box().left() + 1,
					y + (int) digit.box().top() + TEXT - 1);
		}
	}

	private static void outline(Graphics2D graphics, Box box, int x, int y) {
		graphics.drawRect(x + Math.round(box.left()), y + Math.round(box.top()), Math.round(box.width()),
				Math.round(box.height()));
	}

}
