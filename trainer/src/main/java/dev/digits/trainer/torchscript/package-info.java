/**
 * TorchScript files, written in Java: of a finished network, to be served, and of what a
 * network computes while it learns.
 */
package dev.digits.trainer.torchscript;
