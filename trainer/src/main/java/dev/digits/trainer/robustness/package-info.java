/**
 * How a version bears what it never learnt from: digits spoilt in many ways, and pictures
 * that show no digit. For measuring only; training must know nothing of this package.
 */
package dev.digits.trainer.robustness;
