/**
 * How good a network is: its answers, their calibration, and the figures that go into the
 * model-store.
 */
package dev.digits.trainer.evaluation;
