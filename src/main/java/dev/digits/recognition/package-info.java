/**
 * From a frame to a digit with a confidence: the network, the pool of predictors, their
 * queue and deadline. The only user of DJL in the service.
 */
package dev.digits.recognition;
