/**
 * Learning: epochs of batches, an optimizer, checkpoints to resume from, and what its
 * user sees meanwhile.
 */
package dev.digits.trainer.training;
