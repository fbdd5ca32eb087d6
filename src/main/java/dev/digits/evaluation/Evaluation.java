package dev.digits.evaluation;

import java.util.List;

/**
 * How a version did on the test set: {@code evaluation.json}.
 *
 * @param dataset the test set's name
 * @param matrix rows are actual digits, columns predicted ones
 * @param loss mean cross-entropy in nats, after calibration
 * @param expectedCalibrationError 0 to 1, over 15 bins
 * @param errors every test picture that was misread, surest first
 */
public record Evaluation(String dataset, int[][] matrix, double loss, double expectedCalibrationError,
		List<Misread> errors) {

	/** The file's name beside the manifest. */
	public static final String FILE = "evaluation.json";

	/** The picture of the confusion matrix beside it (PNG). */
	public static final String MATRIX_PICTURE = "confusion.png";

	/** The gallery of the misread pictures beside it (PNG). */
	public static final String ERRORS_PICTURE = "errors.png";

	/**
	 * A test picture that was misread.
	 *
	 * @param index its place in the test set, from 0
	 * @param actual the digit it shows
	 * @param predicted what it was read as
	 * @param confidence in that answer, 0 to 1
	 * @param frame the picture, a data URI of a PNG of 28 × 28
	 */
	public record Misread(int index, int actual, int predicted, double confidence, String frame) {
	}

}
