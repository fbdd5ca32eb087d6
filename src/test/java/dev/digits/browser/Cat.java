package dev.digits.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

import dev.digits.testing.Pictures;

/**
 * A black cat against the wall, as large as cats come to a camera. No photographer ever
 * met it.
 */
final class Cat {

	private static final int WIDTH = 900;

	private static final int HEIGHT = 700;

	private static final double NEAR = 2.5;

	private static final Color WALL = new Color(0x8fa3a0);

	private static final Color FUR = new Color(0x2b2a2d);

	private Cat() {
	}

	static byte[] jpeg() {
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(WALL);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.translate((1 - NEAR) * WIDTH / 2, (1 - NEAR) * HEIGHT / 2);
		graphics.scale(NEAR, NEAR);
		graphics.setColor(FUR);
		graphics.fill(new Ellipse2D.Double(290, 330, 420, 330));
		graphics.fill(new Ellipse2D.Double(180, 150, 270, 240));
		ear(graphics, 200, 230, 205, 70, 285, 170);
		ear(graphics, 345, 165, 425, 70, 430, 235);
		graphics.setStroke(new BasicStroke(46, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.draw(new QuadCurve2D.Double(680, 590, 860, 560, 800, 340));
		graphics.setColor(WALL);
		graphics.fill(new Ellipse2D.Double(240, 230, 50, 44));
		graphics.fill(new Ellipse2D.Double(345, 230, 50, 44));
		graphics.dispose();
		return Pictures.jpeg(picture);
	}

	private static void ear(Graphics2D graphics, double x1, double y1, double x2, double y2, double x3, double y3) {
		Path2D ear = new Path2D.Double();
		ear.moveTo(x1, y1);
		ear.lineTo(x2, y2);
		ear.lineTo(x3, y3);
		ear.closePath();
		graphics.fill(ear);
	}

}
