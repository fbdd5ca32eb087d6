package dev.digits.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Spoils files at random, but the same way for the same seed.
 */
final class Mutations {

	/** Where counts overflow, signs change and buffers end. */
	private static final long[] INTERESTING = { 0, 1, -1, 2, 16, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF,
			0x10000, 0xFFFFFF, 0x7FFFFFFF, 0x80000000L, 0x3FFFFFFF, 19_999, 20_000, 7_000 };

	/** Sizes, lengths and counts are mostly here. */
	private static final int HEADER = 64;

	private final List<byte[]> seeds;

	Mutations(Map<String, byte[]> seeds) {
		this.seeds = List.copyOf(seeds.values());
	}

	/** A spoilt picture. */
	byte[] picture(long seed) {
		Random random = new Random(seed);
		byte[] picture = any(random);
		for (int times = 1 + random.nextInt(3); times > 0 && picture.length > 0; times--) {
			picture = spoil(picture, random);
		}
		return picture;
	}

	private byte[] any(Random random) {
		return this.seeds.get(random.nextInt(this.seeds.size()));
	}

	private byte[] spoil(byte[] file, Random random) {
		int at = random.nextInt(file.length);
		int end = Math.min(file.length, at + 1 + random.nextInt(random.nextBoolean() ? 8 : file.length));
		return switch (random.nextInt(9)) {
			case 0 -> flip(file, random);
			case 1 -> number(file, random.nextInt(Math.min(HEADER, file.length)), random);
			case 2 -> number(file, at, random);
			case 3 -> Bytes.patch(file, at, noise(end - at, random));
			case 4 -> Bytes.patch(file, at, filled(end - at, random));
			case 5 -> Bytes.insert(file, at, noise(end - at, random));
			case 6 -> Bytes.insert(file, at, Arrays.copyOfRange(file, at, end));
			case 7 -> Bytes.join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
			default -> spliced(file, at, any(random), random);
		};
	}

	private static byte[] flip(byte[] file, Random random) {
		byte[] flipped = file.clone();
		for (int bits = 1 + random.nextInt(8); bits > 0; bits--) {
			flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return flipped;
	}

	private static byte[] number(byte[] file, int at, Random random) {
		long value = INTERESTING[random.nextInt(INTERESTING.length)];
		int size = Math.min(1 << random.nextInt(3), file.length - at);
		return Bytes.patch(file, at, random.nextBoolean() ? Bytes.little(value, size) : Bytes.big(value, size));
	}

	private static byte[] noise(int length, Random random) {
		byte[] noise = new byte[length];
		random.nextBytes(noise);
		return noise;
	}

	private static byte[] filled(int length, Random random) {
		byte[] filled = new byte[length];
		Arrays.fill(filled, (byte) -random.nextInt(2));
		return filled;
	}

	private static byte[] spliced(byte[] head, int at, byte[] tail, Random random) {
		return Bytes.join(Arrays.copyOf(head, at), Arrays.copyOfRange(tail, random.nextInt(tail.length), tail.length));
	}

}
