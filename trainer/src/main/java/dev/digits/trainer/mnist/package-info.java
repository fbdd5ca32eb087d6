/**
 * MNIST from its four IDX files, given or downloaded, checked to the last byte.
 */
package dev.digits.trainer.mnist;
