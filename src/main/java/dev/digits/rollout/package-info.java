/**
 * Which version of the model is served: the newest at the start, a newer one when it
 * appears in the store, another on an operator's call; none that fails the samples.
 */
package dev.digits.rollout;
