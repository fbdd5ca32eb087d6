package dev.digits.trainer.detection;

import java.util.Arrays;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.scene.number.NumberScene;

/**
 * What a detector of numbers should give for a batch, cell by cell. All arrays are of
 * shape {@code (N, channels, rows, columns)}.
 */
final class NumberTargets {

	/** Deviation of the heat around a digit's middle, as a share of its box. */
	private static final double SPREAD = 0.16;

	/** In cells. */
	private static final double MIN_SPREAD = 0.55;

	/** Cells that are hotter must tell the digit and its box as well. */
	private static final float HOT = 0.35f;

	/** A digit that reaches further beyond the picture, by its own size, is ignored. */
	private static final double BEYOND = 0.2;

	private static final float SMOOTHING = 0.02f;

	private static final double PENALTY = 4;

	private final int columns;

	private final int rows;

	private final int cells;

	/** The digit of each hot cell; -1 for the others. */
	private final int[] digits;

	private final float[] heat;

	private final boolean[] middles;

	private final boolean[] ignored;

	/** Of each hot cell, four channels. */
	private final float[] boxes;

	private int count;

	NumberTargets(Batch<NumberScene> batch) {
		this.columns = batch.width() / NumberNetwork.STRIDE;
		this.rows = batch.height() / NumberNetwork.STRIDE;
		this.cells = this.columns * this.rows;
		int all = batch.scenes().size() * this.cells;
		this.digits = new int[all];
		Arrays.fill(this.digits, -1);
		this.heat = new float[all];
		this.middles = new boolean[all];
		this.ignored = new boolean[all];
		this.boxes = new float[4 * all];
		for (int i = 0; i < batch.scenes().size(); i++) {
			NumberScene scene = batch.scenes().get(i);
			for (Box box : scene.ignored()) {
				ignore(i, inCells(box));
			}
			for (NumberScene.Digit digit : scene.digits()) {
				Box box = inCells(digit.box());
				if (reachesBeyond(box)) {
					ignore(i, box);
				}
			}
			for (NumberScene.Digit digit : scene.digits()) {
				Box box = inCells(digit.box());
				if (!reachesBeyond(box)) {
					add(i, digit.value(), box);
				}
			}
		}
	}

	private static Box inCells(Box box) {
		return box.scaled(1.0 / NumberNetwork.STRIDE, 1.0 / NumberNetwork.STRIDE);
	}

	private boolean reachesBeyond(Box box) {
		return box.left() < -BEYOND * box.width() || box.top() < -BEYOND * box.height()
				|| box.right() > this.columns + BEYOND * box.width() || box.bottom() > this.rows + BEYOND * box.height()
				|| !isInside((int) Math.floor(box.middleX()), (int) Math.floor(box.middleY()));
	}

	private boolean isInside(int x, int y) {
		return x >= 0 && x < this.columns && y >= 0 && y < this.rows;
	}

	private void ignore(int scene, Box box) {
		for (int y = Math.max(0, (int) box.top()); y < Math.min(this.rows, (int) box.bottom() + 1); y++) {
			for (int x = Math.max(0, (int) box.left()); x < Math.min(this.columns, (int) box.right() + 1); x++) {
				this.ignored[scene * this.cells + y * this.columns + x] = true;
			}
		}
	}

	private void add(int scene, int digit, Box box) {
		int middleX = (int) box.middleX();
		int middleY = (int) box.middleY();
		double spreadX = Math.max(MIN_SPREAD, SPREAD * box.width());
		double spreadY = Math.max(MIN_SPREAD, SPREAD * box.height());
		int reachX = (int) (2.5 * spreadX) + 1;
		int reachY = (int) (2.5 * spreadY) + 1;
		for (int y = Math.max(0, middleY - reachY); y <= Math.min(this.rows - 1, middleY + reachY); y++) {
			for (int x = Math.max(0, middleX - reachX); x <= Math.min(this.columns - 1, middleX + reachX); x++) {
				double dx = (x - middleX) / spreadX;
				double dy = (y - middleY) / spreadY;
				float here = (float) Math.exp(-(dx * dx + dy * dy) / 2);
				int cell = y * this.columns + x;
				int place = scene * this.cells + cell;
				if (here > this.heat[place]) {
					this.heat[place] = here;
					if (here > HOT) {
						this.digits[place] = digit;
						setBox(scene, cell, box);
					}
				}
			}
		}
		int middle = scene * this.cells + middleY * this.columns + middleX;
		this.count += this.middles[middle] ? 0 : 1;
		this.middles[middle] = true;
		this.ignored[middle] = false;
	}

	private void setBox(int scene, int cell, Box box) {
		int first = 4 * scene * this.cells + cell;
		this.boxes[first] = box.middleX() - 0.5f - cell % this.columns;
		this.boxes[first + this.cells] = box.middleY() - 0.5f - cell / this.columns;
		this.boxes[first + 2 * this.cells] = logarithm(box.width(), NumberNetwork.WIDTH);
		this.boxes[first + 3 * this.cells] = logarithm(box.height(), NumberNetwork.HEIGHT);
	}

	/** Nothing is thinner than a pixel. */
	private static float logarithm(float size, float unit) {
		return (float) Math.log(Math.max(1, NumberNetwork.STRIDE * size) / unit);
	}

	int columns() {
		return this.columns;
	}

	int rows() {
		return this.rows;
	}

	/** How many digits are to be found. */
	int count() {
		return this.count;
	}

	/**
	 * The cells that must be hottest.
	 * @return 1 for each, one channel
	 */
	float[] hottest() {
		float[] hottest = new float[this.middles.length];
		for (int i = 0; i < hottest.length; i++) {
			hottest[i] = this.middles[i] ? 1 : 0;
		}
		return hottest;
	}

	/**
	 * How much heat in a cell is wrong: the less, the nearer a digit's middle is.
	 * @return 0 to 1, one channel
	 * @see <a href="https://arxiv.org/abs/1808.01244">Law and Deng, CornerNet, 2018</a>
	 */
	float[] penalties() {
		float[] penalties = new float[this.heat.length];
		for (int i = 0; i < penalties.length; i++) {
			penalties[i] = (this.middles[i] || this.ignored[i]) ? 0 : (float) Math.pow(1 - this.heat[i], PENALTY);
		}
		return penalties;
	}

	/**
	 * How much each cell's digit and box count.
	 * @return shares that sum to about 1, one channel
	 */
	float[] shares() {
		float[] shares = new float[this.heat.length];
		float sum = 0;
		for (int i = 0; i < shares.length; i++) {
			shares[i] = (this.digits[i] >= 0 && !this.ignored[i]) ? this.heat[i] : 0;
			sum += shares[i];
		}
		for (int i = 0; i < shares.length; i++) {
			shares[i] /= Math.max(1, sum);
		}
		return shares;
	}

	/**
	 * The probability that each digit should get.
	 * @param shares how much each cell counts; the probabilities are multiplied by it
	 * @return ten channels
	 */
	float[] classes(float... shares) {
		float[] classes = new float[NumberNetwork.DIGITS * shares.length];
		for (int i = 0; i < shares.length; i++) {
			if (shares[i] > 0) {
				int first = i / this.cells * NumberNetwork.DIGITS * this.cells + i % this.cells;
				for (int digit = 0; digit < NumberNetwork.DIGITS; digit++) {
					float probability = SMOOTHING / NumberNetwork.DIGITS
							+ ((digit == this.digits[i]) ? 1 - SMOOTHING : 0);
					classes[first + digit * this.cells] = shares[i] * probability;
				}
			}
		}
		return classes;
	}

	/**
	 * The code of the box of each cell that counts.
	 * @return four channels
	 */
	float[] boxes() {
		return this.boxes.clone();
	}

}
