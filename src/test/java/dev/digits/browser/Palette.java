package dev.digits.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Reduces a picture to its 256 most frequent colours: a screenshot is a third as large
 * then.
 */
final class Palette {

	private static final int COLOURS = 256;

	/** Of each of red, green and blue. */
	private static final int BITS = 5;

	private static final int BUCKETS = 1 << 3 * BITS;

	private final long[] counts = new long[BUCKETS];

	private final long[][] sums = new long[BUCKETS][3];

	private final byte[][] colours = new byte[3][COLOURS];

	private Palette(BufferedImage picture) {
		for (int rgb : pixels(picture)) {
			int bucket = bucket(rgb);
			this.counts[bucket]++;
			for (int channel = 0; channel < 3; channel++) {
				this.sums[bucket][channel] += channel(rgb, channel);
			}
		}
		int[] frequent = IntStream.range(0, BUCKETS)
			.filter((bucket) -> this.counts[bucket] > 0)
			.boxed()
			.sorted(Comparator.comparingLong((Integer bucket) -> -this.counts[bucket]))
			.limit(COLOURS)
			.mapToInt(Integer::intValue)
			.toArray();
		for (int i = 0; i < frequent.length; i++) {
			for (int channel = 0; channel < 3; channel++) {
				this.colours[channel][i] = (byte) mean(frequent[i], channel);
			}
		}
	}

	static BufferedImage reduced(BufferedImage picture) {
		Palette palette = new Palette(picture);
		BufferedImage reduced = new BufferedImage(picture.getWidth(), picture.getHeight(),
				BufferedImage.TYPE_BYTE_INDEXED,
				new IndexColorModel(8, COLOURS, palette.colours[0], palette.colours[1], palette.colours[2]));
		int[] nearest = new int[BUCKETS];
		Arrays.setAll(nearest, (bucket) -> (palette.counts[bucket] > 0) ? palette.nearest(bucket) : 0);
		int[] indices = Arrays.stream(pixels(picture)).map((rgb) -> nearest[bucket(rgb)]).toArray();
		reduced.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indices);
		return reduced;
	}

	private int nearest(int bucket) {
		int best = 0;
		long least = Long.MAX_VALUE;
		for (int i = 0; i < COLOURS; i++) {
			long distance = 0;
			for (int channel = 0; channel < 3; channel++) {
				long difference = mean(bucket, channel) - (this.colours[channel][i] & 0xFF);
				distance += difference * difference;
			}
			if (distance < least) {
				least = distance;
				best = i;
			}
		}
		return best;
	}

	private long mean(int bucket, int channel) {
		return this.sums[bucket][channel] / this.counts[bucket];
	}

	private static int[] pixels(BufferedImage picture) {
		return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
	}

	private static int bucket(int rgb) {
		int lost = 8 - BITS;
		return channel(rgb, 0) >> lost << 2 * BITS | channel(rgb, 1) >> lost << BITS | channel(rgb, 2) >> lost;
	}

	private static int channel(int rgb, int channel) {
		return rgb >> 8 * (2 - channel) & 0xFF;
	}

}
