/**
 * What nobody should send: a corpus of bad requests and a fuzz of pictures, all made by
 * code, and the tests that post them to the running service.
 */
package dev.digits.hostile;
