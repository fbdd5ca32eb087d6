/**
 * Scenes of numbers as people write them: rows of digits by one hand, on lines, in boxes
 * and combs, on cheques and among printed text.
 */
package dev.digits.trainer.scene.number;
