/**
 * More to learn from than MNIST offers: frames changed as the service's finder and other
 * people's hands would change them, and frames of rendered photos. All from seeds.
 */
package dev.digits.trainer.augment;
