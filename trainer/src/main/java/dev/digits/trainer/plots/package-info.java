/**
 * Pictures of a training and of its result, as PNG.
 */
package dev.digits.trainer.plots;
