/**
 * From a picture to the digit in it and the box around it.
 */
package dev.digits.detection;
