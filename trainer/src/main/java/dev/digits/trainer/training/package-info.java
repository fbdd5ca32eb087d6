/**
 * Learning: trials from several seeds, each in epochs of batches, with an optimizer,
 * checkpoints to resume from, and what its user sees meanwhile.
 */
package dev.digits.trainer.training;
