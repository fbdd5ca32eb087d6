package dev.digits.trainer.render;

/**
 * Where the tip of the pen is at one moment of a stroke.
 *
 * @param x millimetres to the right of the page's centre
 * @param y millimetres below the page's centre
 * @param pressure 1 on average; less where the hand is quick or lifts the pen
 */
public record PenPoint(double x, double y, double pressure) {
}
