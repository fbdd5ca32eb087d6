/**
 * How good the served version is: its confusion matrix, its training history, the test
 * pictures it misread, its calibration and its robustness, as the trainer wrote them
 * beside the network.
 */
package dev.digits.evaluation;
