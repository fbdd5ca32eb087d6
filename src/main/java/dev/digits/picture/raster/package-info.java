/**
 * Grey pictures, parts of them, and arithmetic on their pixels: scaling, thresholds.
 */
package dev.digits.picture.raster;
