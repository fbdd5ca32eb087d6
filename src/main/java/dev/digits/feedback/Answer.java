package dev.digits.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * What the id of an answer says: a UUID of version 8, whose 122 free bits hold, in this
 * order, the second (32), a signature (24), the digit (4), the model's version (30) and a
 * number (32). So nothing has to be remembered of an answer until somebody gives feedback
 * on it, and any replica understands the ids of the others.
 *
 * @param second when it was given, from the epoch; 32 bits last until 2106
 * @param digit what was answered, 0 to 9
 * @param version of the model, 1 to 999,999,999
 * @param number tells answers of the same second apart
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.8">RFC 9562, UUID
 * Version 8</a>
 */
record Answer(long second, int digit, int version, int number) {

	private static final int UUID_VERSION = 8;

	private static final int UUID_VARIANT = 2;

	private static final int BITS_32 = 32;

	private static final long LOW_32 = 0xFFFF_FFFFL;

	/**
	 * The answer that an id names. Whether it was ever given, only its signature tells.
	 * @param id which {@linkplain #mayBeId may be} one
	 * @return what it says
	 */
	static Answer of(UUID id) {
		long most = id.getMostSignificantBits();
		long least = id.getLeastSignificantBits();
		return new Answer(most >>> BITS_32, (int) most & 0xF, (int) (least >>> BITS_32) & 0x3FFF_FFFF, (int) least);
	}

	/**
	 * Whether an id has the form of ours.
	 * @param id any
	 */
	static boolean mayBeId(UUID id) {
		return id.version() == UUID_VERSION && id.variant() == UUID_VARIANT;
	}

	/**
	 * The answer's id.
	 * @param signature of what it says
	 * @param model the model's name, which the signature covers and the id does not hold
	 * @return the same for the same answer
	 */
	UUID id(IdSignature signature, String model) {
		long most = this.second << BITS_32 | (long) UUID_VERSION << 12 | this.digit;
		long least = (long) UUID_VARIANT << 62 | (long) this.version << BITS_32 | this.number & LOW_32;
		long bits = signature.of(most, least, model);
		// Its 24 bits lie around the four that tell the UUID's version.
		return new UUID(most | bits << 8 & 0xFFFF_0000L | bits << 4 & 0xFF0L, least);
	}

	Instant given() {
		return Instant.ofEpochSecond(this.second);
	}

}
