/**
 * The shapes of digits and letters: as MNIST's writers drew them, as handwriting fonts
 * have them, and in letterforms of our own.
 */
package dev.digits.trainer.glyph;
