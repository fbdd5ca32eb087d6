/**
 * From a trained network to a version in the model-store: ONNX and TorchScript, proved by
 * the code that serves them, with a card that says how good it is; whole or absent.
 */
package dev.digits.trainer.export;
