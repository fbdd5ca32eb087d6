package dev.digits.trainer.scene.number;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;
import dev.digits.trainer.scene.number.Field.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FieldTests {

	private final Cells cells = new Cells(4, 30, 0);

	@Test
	void everyFieldOccurs() {
		Sampler random = new Sampler(1);
		Set<Field> drawn = EnumSet.noneOf(Field.class);
		for (int i = 0; i < 200; i++) {
			drawn.add(Field.draw(random));
		}

		assertThat(drawn).containsExactlyInAnyOrder(Field.values());
	}

	@ParameterizedTest
	@EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
	void printsAsLongAsItsCells(Field field) {
		Stroke.Bounds bounds = Stroke.Bounds.of(field.lines(this.cells, 20, new Sampler(3)));

		assertThat(bounds.left()).isLessThanOrEqualTo(0);
		assertThat(bounds.right()).isGreaterThanOrEqualTo((float) this.cells.length());
	}

	@Test
	void separatesEachJoinedBoxFromTheNext() {
		List<Stroke> lines = Field.JOINED_BOXES.lines(this.cells, 20, new Sampler(3));

		assertThat(lines).filteredOn((line) -> line.x()[0] == line.x()[line.size() - 1])
			.extracting((line) -> line.x()[0])
			.containsExactly(0f, 30f, 60f, 90f, 120f);
	}

	@Test
	void leavesGapsBetweenSeparateBoxes() {
		Cells apart = new Cells(3, 30, 10);

		assertThat(Field.SEPARATE_BOXES.lines(apart, 20, new Sampler(3)))
			.extracting((line) -> Stroke.Bounds.of(List.of(line)))
			.allSatisfy((box) -> assertThat(box.width()).isCloseTo(30, within(1e-3f)))
			.extracting(Stroke.Bounds::left)
			.containsExactly(0f, 40f, 80f);
	}

}
