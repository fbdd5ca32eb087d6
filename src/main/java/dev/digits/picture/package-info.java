/**
 * From the bytes of a picture to a grey one: detect the type, check the limits, decode,
 * set upright, turn grey. From a grey picture and the region of a digit to the frame in
 * MNIST's form that a network reads. Knows neither Spring nor DJL; the trainer sends its
 * pictures through the same code.
 */
package dev.digits.picture;
