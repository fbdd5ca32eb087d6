/**
 * From a picture to what the two detectors read, and from what they give to the digit in
 * it, or all digits of a number, with the boxes around them.
 */
package dev.digits.detection;
