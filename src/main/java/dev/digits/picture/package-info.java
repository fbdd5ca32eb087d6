/**
 * What can be wrong with a picture. {@code decode} turns the bytes of a file into a grey
 * picture, {@code raster} has grey pictures and what is computed on their pixels. Knows
 * neither Spring nor DJL; the trainer sends its pictures through the same code.
 */
package dev.digits.picture;
