/**
 * A version out of two networks: the one that reads frames, of a version that there is,
 * and a finder. What both say together is calibrated and measured as it is served.
 */
package dev.digits.trainer.combine;
