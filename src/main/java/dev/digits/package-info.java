/**
 * The service that reads a handwritten digit from a picture. One package per feature:
 * {@code picture} (bytes to the frame the network reads), {@code recognition} (frame to
 * digit and confidence), {@code reading} (one picture all the way, measured),
 * {@code modelstore} (versions on disk), {@code evaluation} (how good the served version
 * is), {@code feedback} (what the answers should have been) and {@code web} (HTTP).
 */
package dev.digits;
