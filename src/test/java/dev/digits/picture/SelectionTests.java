package dev.digits.picture;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTests {

	@Test
	void findsWhatSortingWouldPutThere() {
		Random random = new Random(1);
		for (int count = 1; count < 60; count++) {
			float[] values = new float[count];
			for (int i = 0; i < count; i++) {
				// Many are equal.
				values[i] = random.nextInt(20);
			}
			float[] sorted = values.clone();
			Arrays.sort(sorted);
			for (int place = 0; place < count; place++) {
				assertThat(Selection.smallest(values.clone(), count, place)).isEqualTo(sorted[place]);
			}
		}
	}

	@Test
	void leavesOutWhatDoesNotCount() {
		assertThat(Selection.smallest(new float[] { 3, 2, 1 }, 2, 0)).isEqualTo(2);
	}

}
