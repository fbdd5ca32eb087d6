/**
 * Trains the network on MNIST, evaluates it and exports it to the model-store.
 */
package dev.digits.trainer;
