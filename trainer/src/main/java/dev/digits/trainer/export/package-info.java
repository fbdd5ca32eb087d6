/**
 * From a trained network to a version in the model-store: TorchScript written in Java,
 * proved by the code that serves it, with a card that says how good it is; whole or
 * absent.
 */
package dev.digits.trainer.export;
