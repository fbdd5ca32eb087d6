package dev.digits.recognition;

/**
 * All networks of one version, lent for one turn: valid on the thread and for the time of
 * that turn.
 */
public interface Networks extends DigitNetworks, NumberNetworks {

}
