package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.digits.trainer.detection.NumberDecoder.Detection;
import dev.digits.trainer.scene.number.NumberScene;

/**
 * How well a detector of numbers does on scenes that it never learns from. A digit is
 * found if its box overlaps the right one by at least 0.5 (intersection over union) and
 * its value is right.
 *
 * @param precision the share of the digits given that are found; 1 where none is given
 * @param recall the share of the digits there that are found; 1 where none is there
 * @param exact the share of the scenes of one row whose digits, read from left to right,
 * are exactly right; 1 where there is no such scene
 */
record NumberFigures(double precision, double recall, double exact) implements DetectorFigures {

	private static final double FOUND = 0.5;

	/**
	 * Compare.
	 * @param outputs what the detector gives
	 * @param scenes what it was shown
	 */
	static NumberFigures of(List<float[]> outputs, List<NumberScene> scenes) {
		int given = 0;
		int there = 0;
		int found = 0;
		int rows = 0;
		int exact = 0;
		for (int i = 0; i < scenes.size(); i++) {
			NumberScene scene = scenes.get(i);
			List<Detection> detections = NumberDecoder
				.digits(outputs.get(i), scene.picture().width(), scene.picture().height())
				.stream()
				.filter((detection) -> isAskedFor(detection, scene))
				.toList();
			given += detections.size();
			there += scene.digits().size();
			found += found(detections, scene.digits());
			if (scene.isSingleRow()) {
				rows++;
				exact += NumberDecoder.text(detections).equals(text(scene)) ? 1 : 0;
			}
		}
		return new NumberFigures(share(found, given), share(found, there), share(exact, rows));
	}

	private static boolean isAskedFor(Detection detection, NumberScene scene) {
		return scene.ignored()
			.stream()
			.noneMatch((box) -> box.common(detection.box()) > FOUND * detection.box().area());
	}

	/** The hottest first; each digit is found once. */
	private static int found(List<Detection> detections, List<NumberScene.Digit> digits) {
		List<NumberScene.Digit> left = new ArrayList<>(digits);
		int found = 0;
		for (Detection detection : detections) {
			NumberScene.Digit best = null;
			for (NumberScene.Digit digit : left) {
				double overlap = digit.box().overlap(detection.box());
				if (digit.value() == detection.digit() && overlap >= FOUND
						&& (best == null || overlap > best.box().overlap(detection.box()))) {
					best = digit;
				}
			}
			if (best != null) {
				left.remove(best);
				found++;
			}
		}
		return found;
	}

	/** In the order in which the boxes are read. */
	private static String text(NumberScene scene) {
		return scene.digits()
			.stream()
			.sorted((a, b) -> Float.compare(a.box().middleX(), b.box().middleX()))
			.map((digit) -> Integer.toString(digit.value()))
			.collect(Collectors.joining());
	}

	private static double share(double part, int all) {
		return (all == 0) ? 1 : part / all;
	}

	@Override
	public String line() {
		return String.format(Locale.ROOT, "precision: %.2f%%, recall: %.2f%%, exact rows: %.2f%%", 100 * this.precision,
				100 * this.recall, 100 * this.exact);
	}

}
