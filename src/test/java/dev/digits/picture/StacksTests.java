package dev.digits.picture;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StacksTests {

	private static final Mark UPPER = mark(10, 10, 30, 20);

	@Test
	void joinWhatLiesCloselyAboveEachOther() {
		assertThat(Stacks.join(List.of(UPPER, mark(12, 33, 25, 20)))).singleElement()
			.satisfies((mark) -> assertThat(mark.box()).isEqualTo(new Box(10, 10, 30, 43)));
	}

	@Test
	void joinMoreThanTwo() {
		assertThat(Stacks.join(List.of(UPPER, mark(12, 56, 25, 20), mark(12, 33, 25, 20)))).hasSize(1);
	}

	@Test
	void leaveWhatIsFurtherApartThanAStroke() {
		assertThat(Stacks.join(List.of(UPPER, mark(12, 36, 25, 20)))).hasSize(2);
	}

	@Test
	void leaveWhatLiesBesideEachOther() {
		assertThat(Stacks.join(List.of(UPPER, mark(42, 12, 30, 20)))).hasSize(2);
		assertThat(Stacks.join(List.of(UPPER, mark(35, 32, 30, 20)))).hasSize(2);
	}

	private static Mark mark(int x, int y, int width, int height) {
		return new Mark(new int[] { x + 100 * y }, new Box(x, y, width, height), 1, 4);
	}

}
