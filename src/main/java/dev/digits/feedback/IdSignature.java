package dev.digits.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the ids that this service gave from those that somebody made up: an HMAC-SHA256,
 * of which an id has room for 24 bits. To make up one that passes takes 16 million
 * requests on average; a real one is to be had for one picture. So more bits would defend
 * nothing. Safe for any number of threads.
 */
final class IdSignature {

	static final int BITS = 24;

	private static final String ALGORITHM = "HmacSHA256";

	/**
	 * One for each thread: a {@link Mac} is not safe, and costs more to make than to use.
	 */
	private final ThreadLocal<Mac> macs;

	/**
	 * One by a secret.
	 * @param secret at least a byte; who knows it can make up ids
	 */
	IdSignature(byte[] secret) {
		SecretKeySpec key = new SecretKeySpec(secret, ALGORITHM);
		this.macs = ThreadLocal.withInitial(() -> mac(key));
	}

	private static Mac mac(SecretKeySpec key) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every JDK has HMAC-SHA256", ex);
		}
	}

	/**
	 * Sign an id.
	 * @param most its more significant half, the bits of the signature 0
	 * @param least the other half
	 * @param model what answered
	 * @return 0 to 2^24 - 1
	 */
	int of(long most, long least, String model) {
		Mac mac = this.macs.get();
		mac.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(most).putLong(least).flip());
		return ByteBuffer.wrap(mac.doFinal(model.getBytes(StandardCharsets.UTF_8))).getInt() >>> (Integer.SIZE - BITS);
	}

}
