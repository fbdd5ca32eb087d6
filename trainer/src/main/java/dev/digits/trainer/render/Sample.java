package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * A sample picture: who writes what with which pen, photographed where.
 *
 * @param name of its file, without the extension
 * @param form the digit and how it is written
 * @param hand the writer's hand
 * @param x the middle of the digit, in millimetres to the right of the page's centre
 * @param y the middle of the digit, in millimetres below the page's centre
 * @param pen the pen
 * @param scene the rest
 * @param jpeg how the picture is stored
 */
record Sample(String name, Letterform form, Handwriting hand, double x, double y, Pen pen, Scene scene, Jpeg jpeg) {

	BufferedImage photograph(RandomGenerator random) {
		Ink ink = new Ink(this.pen, this.hand.write(this.form, this.x, this.y, random), random);
		return this.scene.photograph(ink, random);
	}

}
