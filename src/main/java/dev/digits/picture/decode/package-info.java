/**
 * From the bytes of a file to a grey picture: detect the type, check the limits, decode,
 * set upright, turn grey.
 */
package dev.digits.picture.decode;
