/**
 * Networks that find digits in whole pictures: what they compute, how they learn it from
 * scenes, and their files.
 */
package dev.digits.trainer.detection;
