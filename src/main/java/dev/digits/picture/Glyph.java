package dev.digits.picture;

/**
 * Ink that may be one digit of a number.
 *
 * @param frame the digit as the network reads it
 * @param box where it lies in the upright picture
 * @param width in heights of its row
 * @param height in heights of its row
 */
public record Glyph(Frame frame, Box box, double width, double height) {
}
