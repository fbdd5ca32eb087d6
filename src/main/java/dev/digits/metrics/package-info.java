/**
 * Every meter of ours, with its name, tags and meaning, in one place. Knows nothing of
 * the rest of the service.
 */
package dev.digits.metrics;
