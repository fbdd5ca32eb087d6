/**
 * What a version makes of a folder of photos: contact sheets that show where the digit
 * was found in each picture, and what the answer depends on. For measuring only; nothing
 * here is learnt from.
 */
package dev.digits.trainer.photos;
