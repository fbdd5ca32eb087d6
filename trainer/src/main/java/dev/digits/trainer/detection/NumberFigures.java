package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.digits.detection.DetectedDigit;
import dev.digits.detection.NumberHeatMap;
import dev.digits.trainer.raster.Box;
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
public record NumberFigures(double precision, double recall, double exact) implements DetectorFigures {

	/** A digit is taken for one from this score on. */
	static final double CERTAIN = 0.4;

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
			List<DetectedDigit> detections = new NumberHeatMap(outputs.get(i), scene.picture().width(),
					scene.picture().height())
				.digits(CERTAIN)
				.stream()
				.filter((detection) -> isAskedFor(box(detection), scene))
				.toList();
			given += detections.size();
			there += scene.digits().size();
			found += found(detections, scene.digits());
			if (scene.isSingleRow()) {
				rows++;
				exact += text(detections).equals(text(scene)) ? 1 : 0;
			}
		}
		return new NumberFigures(share(found, given), share(found, there), share(exact, rows));
	}

	private static boolean isAskedFor(Box found, NumberScene scene) {
		return scene.ignored().stream().noneMatch((box) -> box.common(found) > FOUND * found.area());
	}

	private static Box box(DetectedDigit digit) {
		return new Box((float) digit.box().left(), (float) digit.box().top(), (float) digit.box().right(),
				(float) digit.box().bottom());
	}

	private static String text(List<DetectedDigit> digits) {
		return digits.stream()
			.sorted(Comparator.comparingDouble((digit) -> digit.box().middleX()))
			.map((digit) -> Integer.toString(digit.digit()))
			.collect(Collectors.joining());
	}

	/** The hottest first; each digit is found once. */
	private static int found(List<DetectedDigit> detections, List<NumberScene.Digit> digits) {
		List<NumberScene.Digit> left = new ArrayList<>(digits);
		int found = 0;
		for (DetectedDigit detection : detections) {
			NumberScene.Digit best = null;
			for (NumberScene.Digit digit : left) {
				double overlap = digit.box().overlap(box(detection));
				if (digit.value() == detection.digit() && overlap >= FOUND
						&& (best == null || overlap > best.box().overlap(box(detection)))) {
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
