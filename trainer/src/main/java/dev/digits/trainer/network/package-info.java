/**
 * Which networks can be trained: each a list of layers that knows how DJL learns it and
 * how TorchScript states it.
 */
package dev.digits.trainer.network;
