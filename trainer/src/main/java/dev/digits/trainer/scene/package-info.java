/**
 * Pictures to learn finding digits from, made by code.
 */
package dev.digits.trainer.scene;
