package dev.digits.trainer.network;

/**
 * Learnt numbers, out of the native library's hands.
 *
 * @param shape how many along each dimension, the outermost first
 * @param values all of them, the last dimension fastest
 */
public record Tensor(long[] shape, float[] values) {
}
