/**
 * Pictures in the making: grids of numbers, strokes painted on them, noise, and the
 * random numbers that all of it is drawn from.
 */
package dev.digits.trainer.raster;
