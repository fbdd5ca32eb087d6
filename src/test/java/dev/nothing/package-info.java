/**
 * A service that takes what the digit reader takes and does nothing with it, to measure
 * what HTTP alone costs. Not in {@code dev.digits}, where the tests' component scan would
 * find it.
 */
package dev.nothing;
