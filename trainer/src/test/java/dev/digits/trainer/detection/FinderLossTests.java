package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.detection.Letterbox;
import dev.digits.trainer.scene.SceneExample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FinderLossTests {

	private static final int CELLS = FinderNetwork.GRID * FinderNetwork.GRID;

	private final FinderLoss loss = new FinderLoss();

	private final float[] logits = new float[2 * FinderNetwork.CLASSES];

	private final float[] attention = new float[2 * CELLS];

	/** Of a box whose centre is the centre of attention. */
	private final float[] code = { 0, 0, (float) Math.log(0.5) + 1, (float) Math.log(0.25) + 0.7f, 9, 9, 9, 9 };

	private final float[] centre = { 0.5f, 0.25f, 0, 0 };

	private NDManager manager;

	@BeforeEach
	void open() {
		this.manager = Engine.getEngine("PyTorch").newBaseManager();
	}

	@AfterEach
	void close() {
		this.manager.close();
	}

	@Test
	void isTheLogarithmOfTheNumberOfChoicesWhereNothingIsKnown() {
		assertThat(part(0)).isCloseTo((float) Math.log(FinderNetwork.CLASSES), within(1e-5f));
		assertThat(part(1)).isCloseTo((float) Math.log(CELLS), within(1e-5f));
	}

	@Test
	void isSmallWhereTheClassIsRight() {
		this.logits[7] = 8;
		this.logits[FinderNetwork.CLASSES + SceneExample.NONE] = 8;
		assertThat(part(0)).isBetween(0.05f, 0.2f);
	}

	@Test
	void wantsAttentionOnTheCellInTheMiddleOfTheBox() {
		this.attention[FinderNetwork.GRID + 3] = 20;
		assertThat(part(1)).isCloseTo(0, within(1e-5f));
	}

	@Test
	void isZeroWhereTheBoxIsRight() {
		assertThat(part(2)).isCloseTo(0, within(1e-6f));
	}

	@Test
	void growsBySquaresWhereTheBoxIsNearlyRight() {
		this.code[0] = 0.05f;
		assertThat(part(2)).isCloseTo(0.0125f, within(1e-6f));
		this.code[0] = 1;
		assertThat(part(2)).isCloseTo(0.95f, within(1e-5f));
	}

	@Test
	void measuresFromTheCentreOfAttention() {
		this.centre[0] = 0.25f;
		this.code[0] = 1;
		assertThat(part(2)).isCloseTo(0, within(1e-6f));
	}

	@Test
	void addsItsParts() {
		assertThat(this.loss.sum(new NDList(number(1), number(2), number(4))).getFloat()).isCloseTo(2.3f,
				within(1e-6f));
	}

	private NDArray number(float value) {
		return this.manager.create(value);
	}

	/** A digit, and none. */
	private float part(int part) {
		byte[] pixels = new byte[Letterbox.AREA];
		Batch<SceneExample> batch = FinderTask.batch(List.of(new SceneExample(pixels, 7, 0.25f, 0.125f, 0.75f, 0.375f),
				new SceneExample(pixels, SceneExample.NONE, 0, 0, 0, 0)));
		NDList outputs = new NDList(this.manager.create(this.logits, new Shape(2, FinderNetwork.CLASSES)),
				this.manager.create(this.attention, new Shape(2, CELLS)),
				this.manager.create(this.code, new Shape(2, 4)), this.manager.create(this.centre, new Shape(2, 2)));
		return this.loss.parts(outputs, batch, this.manager).get(part).getFloat();
	}

}
