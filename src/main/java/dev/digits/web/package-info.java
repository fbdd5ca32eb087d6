/**
 * The HTTP interface: how uploads come in, {@code POST /predict} and its relatives,
 * problem details (RFC 9457), the OpenAPI description, and what keeps strangers out.
 * Never touches DJL.
 */
package dev.digits.web;
