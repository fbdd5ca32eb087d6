/**
 * More to learn from than MNIST offers: frames changed as the service's finder and other
 * people's hands would change them, frames of rendered photos, and frames of what is no
 * digit. All from seeds.
 */
package dev.digits.trainer.augment;
