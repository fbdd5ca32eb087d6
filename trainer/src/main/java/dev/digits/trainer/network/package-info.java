/**
 * Which networks can be trained: each a list of layers that knows how DJL learns it and
 * how TorchScript and ONNX state it.
 */
package dev.digits.trainer.network;
