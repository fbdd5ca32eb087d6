package dev.digits.feedback;

/**
 * How often each digit was read as which, by those who told.
 *
 * @param model the model's name
 * @param version its version
 * @param counts 10 × 10: rows are the true digit, columns the answer; all 0 if nothing
 * was told
 */
public record LiveCounts(String model, int version, int[][] counts) {
}
