package dev.digits.picture;

/**
 * Finds one value of a sorted order without sorting all.
 *
 * @see <a href="https://doi.org/10.1145/366622.366647">Hoare, Algorithm 65: FIND,
 * 1961</a>
 */
final class Selection {

	private Selection() {
	}

	/**
	 * The value that would stand at a place if all were sorted.
	 * @param values any; they come out in another order
	 * @param count how many of them count, at least 1
	 * @param place 0 for the smallest
	 * @return the value
	 */
	static float smallest(float[] values, int count, int place) {
		int from = 0;
		int to = count - 1;
		while (from < to) {
			float pivot = median(values[from], values[(from + to) >>> 1], values[to]);
			int left = from;
			int right = to;
			while (left <= right) {
				while (values[left] < pivot) {
					left++;
				}
				while (values[right] > pivot) {
					right--;
				}
				if (left <= right) {
					float smaller = values[right];
					values[right--] = values[left];
					values[left++] = smaller;
				}
			}
			if (place <= right) {
				to = right;
			}
			else if (place >= left) {
				from = left;
			}
			else {
				return pivot;
			}
		}
		return values[from];
	}

	private static float median(float a, float b, float c) {
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}

}
