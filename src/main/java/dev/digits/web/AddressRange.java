package dev.digits.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses, as {@code 10.0.0.0/8}, or a single one.
 */
final class AddressRange {

	/** Only numbers, in brackets or not: a name would be looked up. */
	private static final Pattern NUMERIC = Pattern.compile("\\[?([0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*)(%[^\\]]*)?]?");

	private final byte[] network;

	private final int bits;

	private AddressRange(byte[] network, int bits) {
		this.network = network;
		this.bits = bits;
	}

	/**
	 * A range. Public, so that Spring finds it for a property.
	 * @param text an address and, behind a slash, how many of its bits all share
	 * @return the range
	 * @throws IllegalArgumentException if it is none
	 */
	public static AddressRange of(String text) {
		String[] parts = text.strip().split("/", 2);
		InetAddress network = address(parts[0]);
		if (network == null) {
			throw new IllegalArgumentException(notARange(text));
		}
		int all = network.getAddress().length * Byte.SIZE;
		int bits = (parts.length == 1) ? all : bits(parts[1], text);
		if (bits < 0 || bits > all) {
			throw new IllegalArgumentException(notARange(text));
		}
		return new AddressRange(network.getAddress(), bits);
	}

	private static int bits(String number, String text) {
		try {
			return Integer.parseInt(number);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(notARange(text), ex);
		}
	}

	private static String notARange(String text) {
		return "'%s' is no range of addresses. Write one as 10.0.0.0/8 or fd00::/8.".formatted(text);
	}

	/**
	 * Whether an address is in the range.
	 * @param text an address in numbers; anything else is in none
	 * @return true if it is
	 */
	boolean contains(@Nullable String text) {
		InetAddress address = (text != null) ? address(text) : null;
		if (address == null || address.getAddress().length != this.network.length) {
			return false;
		}
		int rest = this.network.length * Byte.SIZE - this.bits;
		return new BigInteger(1, this.network).shiftRight(rest)
			.equals(new BigInteger(1, address.getAddress()).shiftRight(rest));
	}

	private static @Nullable InetAddress address(String text) {
		Matcher matcher = NUMERIC.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		try {
			return InetAddress.getByName(matcher.group(1));
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

}
