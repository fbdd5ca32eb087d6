/**
 * From a grey picture and the region of a digit to the frame in MNIST's form that a
 * network reads: background, ink, connected components, centring. Knows neither Spring
 * nor DJL.
 */
package dev.digits.frame;
