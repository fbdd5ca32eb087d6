/**
 * What a version makes of a folder of photos: contact sheets that show each stage of each
 * picture, and what each step of the finder is worth. For measuring only; nothing here is
 * learnt from.
 */
package dev.digits.trainer.photos;
