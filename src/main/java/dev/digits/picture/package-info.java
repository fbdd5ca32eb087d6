/**
 * From the bytes of a picture to the frame that the network reads: detect the type, check
 * the limits, decode, set upright, turn grey, find the digit, bring it into MNIST's form.
 * Knows neither Spring nor DJL; the trainer sends its pictures through the same code.
 */
package dev.digits.picture;
