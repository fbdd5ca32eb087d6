package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.number.NumberScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NumberLossTests {

	private static final int COLUMNS = 8;

	private static final int ROWS = 4;

	private static final int CELLS = COLUMNS * ROWS;

	/** A 7 whose middle is the middle of the cell in row 1, column 3. */
	private static final NumberScene.Digit SEVEN = new NumberScene.Digit(7, 0, new Box(10, 0, 18, 12));

	private static final int MIDDLE = COLUMNS + 3;

	private final NumberLoss loss = new NumberLoss();

	private final float[] outputs = new float[NumberNetwork.OUTPUTS * CELLS];

	private NDManager manager;

	@BeforeEach
	void open() {
		this.manager = Engine.getEngine("PyTorch").newBaseManager();
		for (int cell = 0; cell < CELLS; cell++) {
			this.outputs[cell] = -12;
		}
	}

	@AfterEach
	void close() {
		this.manager.close();
	}

	@Test
	void isTheLogarithmOfTheNumberOfDigitsWhereNothingIsKnown() {
		assertThat(part(1, List.of())).isCloseTo((float) Math.log(10), within(1e-4f));
	}

	@Test
	void isSmallWhereTheDigitIsRight() {
		for (int cell = 0; cell < CELLS; cell++) {
			this.outputs[8 * CELLS + cell] = 8;
		}
		assertThat(part(1, List.of())).isBetween(0.05f, 0.2f);
	}

	@Test
	void wantsHeatInTheMiddleOfTheDigit() {
		float without = part(0, List.of());
		this.outputs[MIDDLE] = 12;
		assertThat(without).isGreaterThan(5);
		assertThat(part(0, List.of())).isLessThan(0.01f);
	}

	@Test
	void wantsHeatNowhereElse() {
		this.outputs[MIDDLE] = 12;
		this.outputs[CELLS - 1] = 5;
		assertThat(part(0, List.of())).isGreaterThan(4);
	}

	@Test
	void mindsHeatLessNearTheMiddle() {
		this.outputs[MIDDLE] = 12;
		this.outputs[MIDDLE + 1] = 5;
		float near = part(0, List.of());
		this.outputs[MIDDLE + 1] = -12;
		this.outputs[MIDDLE + 4] = 5;
		assertThat(near).isLessThan(0.8f * part(0, List.of()));
	}

	@Test
	void takesNoHeedOfWhatIsIgnored() {
		this.outputs[MIDDLE] = 12;
		this.outputs[CELLS - 1] = 5;
		assertThat(part(0, List.of(new Box(26, 10, 32, 16)))).isLessThan(0.01f);
	}

	@Test
	void isZeroWhereTheBoxIsRight() {
		for (int y = 0; y < ROWS; y++) {
			for (int x = 0; x < COLUMNS; x++) {
				int cell = y * COLUMNS + x;
				this.outputs[11 * CELLS + cell] = 3 - x;
				this.outputs[12 * CELLS + cell] = 1 - y;
				this.outputs[13 * CELLS + cell] = (float) Math.log(8 / 16.0);
				this.outputs[14 * CELLS + cell] = (float) Math.log(12 / 24.0);
			}
		}
		assertThat(part(2, List.of())).isCloseTo(0, within(1e-5f));
	}

	@Test
	void asksForNothingInSceneWithoutDigits() {
		NDList parts = this.loss.parts(outputs(), batch(List.of(), List.of()), this.manager);
		assertThat(parts.get(0).getFloat()).isLessThan(0.01f);
		assertThat(parts.get(1).getFloat()).isZero();
		assertThat(parts.get(2).getFloat()).isZero();
	}

	@Test
	void ignoresADigitThatReachesFarBeyondThePicture() {
		NumberScene.Digit half = new NumberScene.Digit(3, 0, new Box(-5, 0, 5, 12));
		assertThat(new NumberTargets(batch(List.of(half), List.of())).count()).isZero();
		assertThat(new NumberTargets(batch(List.of(SEVEN, half), List.of())).count()).isEqualTo(1);
	}

	@Test
	void addsItsParts() {
		assertThat(this.loss.sum(new NDList(this.manager.create(1f), this.manager.create(2f), this.manager.create(10f)))
			.getFloat()).isCloseTo(6, within(1e-5f));
	}

	private float part(int part, List<Box> ignored) {
		return this.loss.parts(outputs(), batch(List.of(SEVEN), ignored), this.manager).get(part).getFloat();
	}

	private NDList outputs() {
		return new NDList(this.manager.create(this.outputs, new Shape(1, NumberNetwork.OUTPUTS, ROWS, COLUMNS)));
	}

	private static Batch<NumberScene> batch(List<NumberScene.Digit> digits, List<Box> ignored) {
		return NumberTask.batch(List
			.of(new NumberScene(new GreyPicture(4 * COLUMNS, 4 * ROWS, new byte[16 * CELLS]), digits, ignored)));
	}

}
