package dev.digits.hostile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

import dev.digits.testing.Pictures;

/**
 * Pages that are full of what is no digit, for whoever looks for digits all over them.
 */
final class BadPages {

	private static final int SIDE = 1000;

	private final List<BadRequest> all = new ArrayList<>();

	private BadPages() {
	}

	static List<BadRequest> all() {
		BadPages pages = new BadPages();
		pages.add("noise", (graphics, random) -> {
			for (int i = 0; i < SIDE * SIDE; i++) {
				graphics.setColor(new Color(random.nextInt(0x1000000)));
				graphics.fillRect(i % SIDE, i / SIDE, 1, 1);
			}
		});
		pages.add("ten thousand dots",
				(graphics, random) -> every(10, (x, y) -> graphics.fillOval(x + 3, y + 3, 4, 4)));
		pages.add("ten thousand ones", (graphics, random) -> every(10, (x, y) -> graphics.drawLine(x, y, x, y + 7)));
		pages.add("four hundred zeros", (graphics, random) -> every(50, (x, y) -> graphics.drawOval(x, y, 25, 40)));
		pages.add("twenty rows that are one mark each",
				(graphics, random) -> every(50, (x, y) -> graphics.drawOval(x, y, 52, 40)));
		pages.add("a chessboard", (graphics, random) -> every(40, (x, y) -> graphics.fillRect(x, y, 20, 20)));
		pages.add("stripes", (graphics, random) -> every(20, (x, y) -> graphics.fillRect(x, 0, 8, SIDE)));
		pages.add("one scribble", (graphics, random) -> {
			int[][] points = new int[2][2000];
			for (int i = 0; i < points[0].length; i++) {
				points[0][i] = random.nextInt(SIDE);
				points[1][i] = random.nextInt(SIDE);
			}
			graphics.drawPolyline(points[0], points[1], points[0].length);
		});
		pages.add("a thousand scribbles", (graphics, random) -> {
			for (int i = 0; i < 1000; i++) {
				graphics.drawArc(random.nextInt(SIDE), random.nextInt(SIDE), 10 + random.nextInt(60),
						10 + random.nextInt(60), random.nextInt(360), 90 + random.nextInt(270));
			}
		});
		pages.addPicture("49 megapixels in black",
				Pictures.png(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY)));
		pages.addPicture("bytes", new byte[1000]);
		return pages.all;
	}

	private void add(String name, BiConsumer<Graphics2D, Random> drawing) {
		BufferedImage page = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = page.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, SIDE, SIDE);
		graphics.setColor(Color.BLACK);
		drawing.accept(graphics, new Random(1));
		graphics.dispose();
		addPicture(name, Pictures.png(page));
	}

	private void addPicture(String name, byte[] picture) {
		this.all.add(new BadRequest("a page of " + name, () -> BadRequest.postedTo("/read", "image/png", picture),
				Set.of(200, 415, 422)));
	}

	private static void every(int step, BiConsumer<Integer, Integer> drawing) {
		for (int y = 0; y < SIDE; y += step) {
			for (int x = 0; x < SIDE; x += step) {
				drawing.accept(x, y);
			}
		}
	}

}
