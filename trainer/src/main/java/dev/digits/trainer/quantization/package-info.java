/**
 * Makes networks that have learnt compute with integers, which takes less than half the
 * time.
 */
package dev.digits.trainer.quantization;
