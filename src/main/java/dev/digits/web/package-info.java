/**
 * The HTTP interface: {@code POST /predict}, problem details (RFC 9457) and the OpenAPI
 * description. Never touches DJL.
 */
package dev.digits.web;
