/**
 * Renders phone photos of handwritten digits from a seed: letterforms become traces of a
 * hand, traces become ink, ink on paper under a light is taken by a camera. Lengths on
 * paper are millimetres from the page's centre, x to the right and y down. Colours are
 * linear light. Knows nothing of the rest of the trainer.
 */
package dev.digits.trainer.render;
