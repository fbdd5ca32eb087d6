package dev.digits.trainer.evaluation;

/**
 * How well a version reads scenes that no network learnt from. All shares are 0 to 1.
 *
 * @param scenes how many
 * @param right share of the scenes with one digit that are answered rightly
 * @param wrongOfSure share of the answers to them that are wrong though not marked
 * @param uncertain share of the scenes with one digit that are marked uncertain or
 * refused
 * @param othersFlagged share of the scenes with none or several that are
 * @param expectedCalibrationError of the confidences, over 15 bins
 */
public record SceneFigures(int scenes, double right, double wrongOfSure, double uncertain, double othersFlagged,
		double expectedCalibrationError) {
}
