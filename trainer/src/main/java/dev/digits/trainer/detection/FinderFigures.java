package dev.digits.trainer.detection;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.digits.trainer.scene.SceneExample;

/**
 * How well a finder does on scenes that it never learns from.
 *
 * @param accuracy the share of all scenes, those without a digit included, whose most
 * likely class is right
 * @param digits the share of scenes with a digit whose most likely digit is right,
 * whatever is thought of none
 * @param digitsTakenForNone the share of scenes with a digit that are taken for none
 * @param noneSeen the share of scenes without a digit that are not taken for one; 1 where
 * there are none
 * @param iou median over scenes with a digit of the intersection of the box and the right
 * one by their union
 */
public record FinderFigures(double accuracy, double digits, double digitsTakenForNone, double noneSeen,
		double iou) implements DetectorFigures {

	/**
	 * Compare.
	 * @param detections what the finder gives
	 * @param scenes what it was shown
	 */
	static FinderFigures of(List<float[]> detections, List<SceneExample> scenes) {
		int[] digits = IntStream.range(0, scenes.size()).filter((i) -> scenes.get(i).hasDigit()).toArray();
		int[] others = IntStream.range(0, scenes.size()).filter((i) -> !scenes.get(i).hasDigit()).toArray();
		double right = IntStream.range(0, scenes.size())
			.filter((i) -> largest(detections.get(i), FinderNetwork.CLASSES) == scenes.get(i).label())
			.count();
		double read = IntStream.of(digits)
			.filter((i) -> largest(detections.get(i), SceneExample.NONE) == scenes.get(i).label())
			.count();
		double[] overlaps = IntStream.of(digits)
			.mapToDouble((i) -> overlap(detections.get(i), scenes.get(i)))
			.sorted()
			.toArray();
		return new FinderFigures(right / scenes.size(), share(read, digits.length),
				share(none(detections, digits), digits.length), share(none(detections, others), others.length),
				(overlaps.length == 0) ? 1 : overlaps[overlaps.length / 2]);
	}

	private static double none(List<float[]> detections, int... which) {
		return IntStream.of(which)
			.filter((i) -> largest(detections.get(i), FinderNetwork.CLASSES) == SceneExample.NONE)
			.count();
	}

	private static double share(double part, int all) {
		return (all == 0) ? 1 : part / all;
	}

	private static int largest(float[] values, int count) {
		return IntStream.range(0, count).reduce((a, b) -> (values[b] > values[a]) ? b : a).orElseThrow();
	}

	private static double overlap(float[] detection, SceneExample scene) {
		int box = FinderNetwork.CLASSES;
		double width = Math.min(detection[box + 2], scene.right()) - Math.max(detection[box], scene.left());
		double height = Math.min(detection[box + 3], scene.bottom()) - Math.max(detection[box + 1], scene.top());
		double common = Math.max(0, width) * Math.max(0, height);
		double found = (detection[box + 2] - detection[box]) * (detection[box + 3] - detection[box + 1]);
		double wanted = (scene.right() - scene.left()) * (scene.bottom() - scene.top());
		return common / (found + wanted - common);
	}

	@Override
	public String line() {
		return String.format(Locale.ROOT,
				"accuracy: %.2f%%, digits: %.2f%%, digits taken for none: %.2f%%, none seen: %.2f%%, median IoU: %.3f",
				100 * this.accuracy, 100 * this.digits, 100 * this.digitsTakenForNone, 100 * this.noneSeen, this.iou);
	}

}
