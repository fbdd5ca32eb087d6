package dev.digits.trainer.detection;

import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dev.digits.trainer.scene.SceneExample;

/**
 * The loss of {@link FinderNetwork}: cross-entropy of the digit; of the attention, which
 * shall be on the cell in the middle of the box; and how far the code of the box is off,
 * by squares where it is nearly right.
 *
 * @see <a href="https://arxiv.org/abs/1504.08083">Girshick, Fast R-CNN, 2015</a>
 */
final class FinderLoss implements DetectorLoss<SceneExample> {

	private static final String DESCRIPTION = "cross-entropy of the class (label smoothing 0.02), 0.15 of the attention, 0.25 of smooth L1 of the box";

	private static final float SMOOTHING = 0.02f;

	private static final float ATTENTION = 0.15f;

	private static final float BOX = 0.25f;

	/** From here on an error counts by its size and no longer by its square. */
	private static final float NEARLY_RIGHT = 0.1f;

	/** Of the square: nothing is thinner than a tenth of a pixel. */
	private static final float THINNEST = 1e-3f;

	@Override
	public String description() {
		return DESCRIPTION;
	}

	@Override
	public List<String> names() {
		return List.of("class", "attention", "box");
	}

	@Override
	public NDList parts(NDList outputs, Batch<SceneExample> batch, NDManager manager) {
		NDArray logits = outputs.get(0);
		NDArray attention = outputs.get(1);
		List<SceneExample> scenes = batch.scenes();
		float digits = Math.max(1, scenes.stream().filter(SceneExample::hasDigit).count());
		NDArray digit = crossEntropy(logits, manager.create(classes(scenes), logits.getShape()));
		NDArray place = crossEntropy(attention, manager.create(places(scenes, 1 / digits), attention.getShape()));
		return new NDList(digit, place, box(outputs.get(2), outputs.get(3), scenes, digits, manager));
	}

	@Override
	public NDArray sum(NDList parts) {
		return parts.get(0).add(parts.get(1).mul(ATTENTION)).add(parts.get(2).mul(BOX));
	}

	private static NDArray crossEntropy(NDArray logits, NDArray truth) {
		return logits.logSoftmax(1).mul(truth).sum().neg();
	}

	/** The probability that each class should have got, by each scene's share. */
	private static float[] classes(List<SceneExample> scenes) {
		float share = 1f / scenes.size();
		float[] classes = new float[scenes.size() * FinderNetwork.CLASSES];
		Arrays.fill(classes, share * SMOOTHING / FinderNetwork.CLASSES);
		for (int i = 0; i < scenes.size(); i++) {
			classes[i * FinderNetwork.CLASSES + scenes.get(i).label()] += share * (1 - SMOOTHING);
		}
		return classes;
	}

	/** The cell that attention should be on; none where there is no digit. */
	private static float[] places(List<SceneExample> scenes, float share) {
		int cells = FinderNetwork.GRID * FinderNetwork.GRID;
		float[] places = new float[scenes.size() * cells];
		for (int i = 0; i < scenes.size(); i++) {
			SceneExample scene = scenes.get(i);
			if (scene.hasDigit()) {
				places[i * cells + cell(scene.top(), scene.bottom()) * FinderNetwork.GRID
						+ cell(scene.left(), scene.right())] = share;
			}
		}
		return places;
	}

	private static int cell(float from, float to) {
		int cell = (int) ((from + to) / 2 * FinderNetwork.GRID);
		return Math.max(0, Math.min(FinderNetwork.GRID - 1, cell));
	}

	private static NDArray box(NDArray code, NDArray centre, List<SceneExample> scenes, float digits,
			NDManager manager) {
		float[] middles = new float[scenes.size() * 2];
		float[] sizes = new float[scenes.size() * 2];
		float[] shares = new float[scenes.size()];
		for (int i = 0; i < scenes.size(); i++) {
			SceneExample scene = scenes.get(i);
			if (scene.hasDigit()) {
				middles[2 * i] = (scene.left() + scene.right()) / 2;
				middles[2 * i + 1] = (scene.top() + scene.bottom()) / 2;
				sizes[2 * i] = logarithm(scene.right() - scene.left()) - BoxCode.WIDTH;
				sizes[2 * i + 1] = logarithm(scene.bottom() - scene.top()) - BoxCode.HEIGHT;
				shares[i] = 1 / digits;
			}
		}
		Shape pairs = new Shape(scenes.size(), 2);
		NDArray offset = manager.create(middles, pairs).sub(centre).div(BoxCode.OFFSET);
		NDArray error = code.sub(offset.concat(manager.create(sizes, pairs), 1)).abs();
		NDArray small = error.minimum(NEARLY_RIGHT);
		NDArray smooth = small.mul(error.sub(small.mul(0.5f))).div(NEARLY_RIGHT);
		return smooth.mul(manager.create(shares, new Shape(scenes.size(), 1))).sum();
	}

	private static float logarithm(float size) {
		return (float) Math.log(Math.max(THINNEST, size));
	}

}
