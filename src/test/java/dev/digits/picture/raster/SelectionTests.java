package dev.digits.picture.raster;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTests {

	@Test
	void findsWhatSortingWouldPutThere() {
		Random random = new Random(1);
		for (int count : new int[] { 1, 2, 3, 32, 33, 1000, 5000 }) {
			float[] values = new float[count];
			for (int i = 0; i < count; i++) {
				// Many are equal, and most lie close together.
				values[i] = (float) Math.pow(random.nextInt(count) / 2 - count / 4, 3);
			}
			float[] sorted = values.clone();
			Arrays.sort(sorted);
			for (int place = 0; place < count; place += 1 + count / 100) {
				assertThat(Selection.smallest(values.clone(), count, place)).isEqualTo(sorted[place]);
			}
		}
	}

	@Test
	void tellsValuesApartThatHardlyDiffer() {
		float[] values = new float[100];
		Arrays.fill(values, 0, 50, Float.MIN_VALUE);

		assertThat(Selection.smallest(values, 100, 49)).isZero();
		assertThat(Selection.smallest(values, 100, 50)).isEqualTo(Float.MIN_VALUE);
	}

	@Test
	void leavesOutWhatDoesNotCount() {
		assertThat(Selection.smallest(new float[] { 3, 2, 1 }, 2, 0)).isEqualTo(2);
	}

}
