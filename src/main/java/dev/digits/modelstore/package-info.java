/**
 * Versions of a model on disk: what the trainer exports and the service serves. A version
 * is a folder with a manifest that names every other file with its size and checksum; a
 * file that differs is never loaded.
 */
package dev.digits.modelstore;
