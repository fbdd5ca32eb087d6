/**
 * What digits the answers should have been, as those tell who asked: an answer's id that
 * describes itself, and a live confusion matrix in a database. Pictures are never stored.
 */
package dev.digits.feedback;
