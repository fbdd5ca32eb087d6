package dev.digits.picture.raster;

import java.util.Arrays;

/**
 * Finds one value of a sorted order without sorting all: counts the values in buckets,
 * goes on with the one bucket that it must be in, and sorts the few that are left.
 */
public final class Selection {

	private static final int BUCKETS = 512;

	private static final int FEW = 32;

	private Selection() {
	}

	/**
	 * The value that would stand at a place if all were sorted.
	 * @param values any
	 * @param count how many of them count, at least 1
	 * @param place 0 for the smallest
	 * @return the value
	 */
	public static float smallest(float[] values, int count, int place) {
		float[] some = values;
		int left = count;
		int at = place;
		while (left > FEW) {
			float least = some[0];
			float most = some[0];
			for (int i = 1; i < left; i++) {
				least = Math.min(least, some[i]);
				most = Math.max(most, some[i]);
			}
			if (least == most) {
				return least;
			}
			float scale = (BUCKETS - 1) / (most - least);
			int[] sizes = new int[BUCKETS];
			for (int i = 0; i < left; i++) {
				sizes[bucket(some[i], least, scale)]++;
			}
			int bucket = 0;
			while (sizes[bucket] <= at) {
				at -= sizes[bucket++];
			}
			some = only(bucket, some, left, least, scale, sizes[bucket]);
			left = some.length;
		}
		float[] few = Arrays.copyOf(some, left);
		Arrays.sort(few);
		return few[at];
	}

	private static float[] only(int bucket, float[] values, int count, float least, float scale, int size) {
		float[] few = new float[size];
		int next = 0;
		for (int i = 0; next < size && i < count; i++) {
			if (bucket(values[i], least, scale) == bucket) {
				few[next++] = values[i];
			}
		}
		return few;
	}

	// Never falls as values rise, whatever is rounded. The scale of values that hardly
	// differ may be infinite.
	private static int bucket(float value, float least, float scale) {
		return Math.min(BUCKETS - 1, (int) ((value - least) * scale));
	}

}
