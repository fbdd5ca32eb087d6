/**
 * Scenes to learn finding from: a digit, none or several, as photos and drawings show
 * them, rendered at random with the exact box of every digit. From the inside out: shapes
 * (strokes and outlines), the pen, the page, the light, the camera.
 */
package dev.digits.trainer.scene;
