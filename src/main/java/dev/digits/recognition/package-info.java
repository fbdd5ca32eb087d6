/**
 * A turn for each picture, and in it the networks of a version and what they say
 * together: the pool of predictors, who may wait for them and how long. The only user of
 * DJL in the service.
 */
package dev.digits.recognition;
