package dev.digits.picture;

import java.util.Comparator;
import java.util.List;

/**
 * Finds the rows of digits in a picture, and the pieces of ink of which the digits are
 * made. Which pieces make a digit is left to who can read them. Safe for several threads.
 */
public final class NumberFinder {

	/** The quantile of brightness that paper reaches, or chalk on a board. */
	private static final double BRIGHT = 0.95;

	/** Of so many marks most are noise: the largest are enough. */
	private static final int MOST_MARKS = 400;

	/**
	 * What touches the border and is longer than this share of the picture's longer side
	 * may be light, a shadow or another page.
	 */
	private static final double LONG = 0.25;

	/**
	 * Find the rows.
	 * @param picture any picture of digits, dark on light or light on dark
	 * @param look how closely it is looked at
	 * @return the rows from the top; none if there is no ink that could be a digit
	 */
	public List<Row> rows(GreyPicture picture, Look look) {
		Plane small = reduced(picture, look);
		Page page = page(Ink.of(Ground.subtract(small, look)), small, picture);
		if (page.isPhoto() && page.marks().stream().anyMatch((mark) -> mayBeLight(mark, small))) {
			Ink dark = Ink.of(NarrowGround.subtract(small, true), true);
			Ink light = Ink.of(NarrowGround.subtract(small, false), false);
			page = page((dark.strongest() >= light.strongest()) ? dark : light, small, picture);
		}
		return Rows.of(page);
	}

	private static boolean mayBeLight(Mark mark, Plane small) {
		return mark.touchesBorder(small) && mark.box().longestSide() > LONG * small.longestSide();
	}

	private static Page page(Ink ink, Plane small, GreyPicture picture) {
		float brightness = small.quantile(BRIGHT, 0);
		List<Mark> marks = Candidate.marks(ink)
			.stream()
			.sorted(Comparator.comparingInt((Mark mark) -> -mark.box().longestSide()))
			.limit(MOST_MARKS)
			.filter((mark) -> !Candidate.of(ink, List.of(mark), List.of(mark)).isBlank(brightness))
			.toList();
		return new Page(ink, marks, picture, small);
	}

	private static Plane reduced(GreyPicture picture, Look look) {
		double scale = Math.min(1, (double) look.side() / Math.max(picture.width(), picture.height()));
		return Scaler.scale(picture.width(), picture.height(), picture::addRow,
				Math.max(1, (int) Math.round(picture.width() * scale)),
				Math.max(1, (int) Math.round(picture.height() * scale)));
	}

}
