package dev.digits.trainer.photos;

import java.util.Optional;
import java.util.function.Function;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.reading.Reading;
import dev.digits.recognition.Prediction;

/**
 * What an answer depends on: one part of the picture after the other is covered, and the
 * picture read again.
 *
 * @see <a href="https://arxiv.org/abs/1311.2901">Zeiler and Fergus, Visualizing and
 * understanding convolutional networks, 2014</a>
 */
final class OcclusionMap {

	/** Parts from side to side, and from top to bottom. */
	static final int CELLS = 12;

	/** Of the picture's side that is covered at a time. */
	private static final double COVER = 0.16;

	private OcclusionMap() {
	}

	/**
	 * Draw the map.
	 * @param picture any
	 * @param service reads pictures
	 * @return a picture of {@link #CELLS} × {@link #CELLS} pixels: the whiter, the less
	 * likely the digit becomes when that part is covered; black all over if there is no
	 * answer
	 */
	static GreyPicture of(GreyPicture picture, Function<GreyPicture, Optional<Reading>> service) {
		byte[] heat = new byte[CELLS * CELLS];
		service.apply(picture).map(Reading::prediction).ifPresent((prediction) -> {
			byte paper = (byte) mean(picture);
			for (int cell = 0; cell < heat.length; cell++) {
				GreyPicture covered = covered(picture, (cell % CELLS + 0.5) / CELLS, (cell / CELLS + 0.5) / CELLS,
						paper);
				heat[cell] = (byte) Math.round(255 * Math.max(0, fall(prediction, service.apply(covered))));
			}
		});
		return new GreyPicture(CELLS, CELLS, heat);
	}

	private static double fall(Prediction before, Optional<Reading> covered) {
		return before.confidence()
				- covered.map((reading) -> reading.prediction().probabilities().get(before.digit())).orElse(0.0);
	}

	private static GreyPicture covered(GreyPicture picture, double x, double y, byte paper) {
		byte[] pixels = picture.pixels().clone();
		for (int row = at(y - COVER / 2, picture.height()); row < at(y + COVER / 2, picture.height()); row++) {
			for (int column = at(x - COVER / 2, picture.width()); column < at(x + COVER / 2,
					picture.width()); column++) {
				pixels[row * picture.width() + column] = paper;
			}
		}
		return new GreyPicture(picture.width(), picture.height(), pixels);
	}

	private static int at(double share, int size) {
		return (int) Math.max(0, Math.min(size, Math.round(share * size)));
	}

	private static int mean(GreyPicture picture) {
		long sum = 0;
		for (byte pixel : picture.pixels()) {
			sum += pixel & 0xFF;
		}
		return (int) (sum / picture.pixels().length);
	}

}
