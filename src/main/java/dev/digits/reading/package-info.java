/**
 * One picture all the way, from bytes to answer, with every stage timed and every outcome
 * counted.
 */
package dev.digits.reading;
