/**
 * Drives the packaged service as hard as it can be driven, in a process of its own, and
 * judges how it stands that. Long: runs only when asked for
 * ({@code ./mvnw -Pendurance verify}).
 */
package dev.digits.endurance;
