/**
 * A turn for each picture, and in it from frames to a digit with a confidence: the
 * network, the pool of predictors, who may wait for them and how long. The only user of
 * DJL in the service.
 */
package dev.digits.recognition;
