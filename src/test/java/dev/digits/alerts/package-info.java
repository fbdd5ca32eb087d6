/**
 * The rules and alerts of {@code deploy/prometheus}, tested with what the running service
 * says: minutes are recorded in which something happens to it, and repeated as long as an
 * alert takes. No series is made up.
 */
package dev.digits.alerts;
