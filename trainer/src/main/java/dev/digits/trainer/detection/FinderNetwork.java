package dev.digits.trainer.detection;

import java.util.List;

import dev.digits.detection.Letterbox;
import dev.digits.trainer.network.Tensor;

/**
 * Reads one digit on a whole picture and tells where it is. Residual blocks at a half of
 * the size, a quarter and so on give 7 × 7 cells of channels; attention says how much
 * each cell has to do with the digit. What the cells hold, by attention and on the whole,
 * tells the digit, and with the centre of attention the box.
 *
 * @param name what manifests call it
 * @param stem channels at half of the picture's size
 * @param width channels at a quarter; twice and four times as many at an eighth and a
 * sixteenth
 * @param features channels that are pooled
 * @param hidden units between the pooled channels and the box
 * @param dropout the share of pooled channels that is zeroed while learning the digit
 * @see <a href="https://arxiv.org/abs/1512.03385">He et al., Deep residual learning,
 * 2015</a>
 */
record FinderNetwork(String name, int stem, int width, int features, int hidden,
		float dropout) implements DetectorNetwork {

	/** As tried: 310,000 weights, 32 million multiplications and additions. */
	static final FinderNetwork STANDARD = new FinderNetwork("digit-finder", 12, 24, 144, 64, 0.2f);

	/** Ten digits and none. */
	static final int CLASSES = 11;

	/** Cells to a side: the stem and three steps halve the size. */
	static final int GRID = Letterbox.SIZE / 16;

	/** The classes and four edges. */
	static final int OUTPUTS = CLASSES + 4;

	@Override
	public List<String> learning(Operations operations) {
		return body(operations).all();
	}

	@Override
	public String serving(Operations operations) {
		Body body = body(operations);
		return operations.concatenate(List.of(body.logits(), BoxCode.decode(operations, body.box(), body.centre())));
	}

	@Override
	public List<Dimension> input() {
		return List.of(Dimension.of(1), Dimension.of(Letterbox.SIZE), Dimension.of(Letterbox.SIZE));
	}

	@Override
	public List<Dimension> output() {
		return List.of(Dimension.of(OUTPUTS));
	}

	private Body body(Operations op) {
		String x = op.relu(op.normalisedConvolution(op.input(), new Filters(1, this.stem, 5, 2)));
		x = stage(op, x, this.stem, this.width);
		x = stage(op, x, this.width, 2 * this.width);
		x = stage(op, x, 2 * this.width, 4 * this.width);
		String attention = op.floats(op.flatten(op.convolution(x, new Filters(4 * this.width, 1, 1, 1))));
		String shares = op.softmax(attention);
		String features = op.relu(op.normalisedConvolution(x, new Filters(4 * this.width, this.features, 1, 1)));
		String cells = op.floats(op.cells(features, this.features));
		String pooled = op.concatenate(List.of(op.weightedSum(cells, shares), op.mean(cells)));
		String logits = op.fullyConnected(op.dropout(pooled, this.dropout), 2 * this.features, CLASSES);
		String centre = op.product(shares, op.constant(cellCentres()));
		String hidden = op
			.relu(op.fullyConnected(op.concatenate(List.of(pooled, centre)), 2 * this.features + 2, this.hidden));
		return new Body(logits, attention, op.fullyConnected(hidden, this.hidden, OUTPUTS - CLASSES), centre);
	}

	/** Half the size and one residual block. */
	private static String stage(Operations op, String input, int inputs, int outputs) {
		Filters same = new Filters(outputs, outputs, 3, 1);
		String x = op.relu(op.normalisedConvolution(input, new Filters(inputs, outputs, 3, 2)));
		String change = op.normalisedConvolution(op.relu(op.normalisedConvolution(x, same)), same);
		return op.relu(op.add(x, change));
	}

	/** For each cell x and y of its middle, in 0 to 1 of the square. */
	private static Tensor cellCentres() {
		float[] centres = new float[GRID * GRID * 2];
		for (int cell = 0; cell < GRID * GRID; cell++) {
			centres[2 * cell] = (cell % GRID + 0.5f) / GRID;
			centres[2 * cell + 1] = (cell / GRID + 0.5f) / GRID;
		}
		return new Tensor(new long[] { GRID * GRID, 2 }, centres);
	}

	private record Body(String logits, String attention, String box, String centre) {

		List<String> all() {
			return List.of(this.logits, this.attention, this.box, this.centre);
		}
	}

}
