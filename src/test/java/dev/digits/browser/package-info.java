/**
 * The page as a person meets it: in Chromium, by mouse, finger and keyboard. Skipped
 * where there is no Chromium.
 */
package dev.digits.browser;
