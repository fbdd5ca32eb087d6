/**
 * How good the served version is: its confusion matrix, its training history and the test
 * pictures it misread, as the trainer wrote them beside the network.
 */
package dev.digits.evaluation;
