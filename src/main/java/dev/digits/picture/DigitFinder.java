package dev.digits.picture;

import java.util.EnumSet;
import java.util.Optional;

/**
 * Finds the digit in a small picture around it by rules, and brings it into the form the
 * network reads: of the pictures that networks learn from. Safe for several threads.
 */
public final class DigitFinder {

	/** The quantile of brightness that paper reaches, or chalk on a board. */
	private static final double BRIGHT = 0.95;

	/**
	 * Find the digit. A picture of 28 × 28 that already is in MNIST's form passes through
	 * unchanged. Any ink will do.
	 * @param picture any picture of one digit, dark on light or light on dark
	 * @return the frame and where it was found
	 * @throws NoDigitException if there is no ink that could be a digit
	 */
	public Sighting find(GreyPicture picture) {
		return MnistForm.recognise(picture)
			.or(() -> sighting(picture))
			.orElseThrow(() -> new NoDigitException("No digit found: the picture shows no ink."));
	}

	private static Optional<Sighting> sighting(GreyPicture picture) {
		Plane small = reduced(picture, Look.CLOSE);
		Candidate candidate = candidate(small);
		if (candidate.isBlank(small.quantile(BRIGHT, 0))) {
			return Optional.empty();
		}
		return Optional.of(new Sighting(FrameMaker.make(candidate.drawing()), inFull(candidate.box(), small, picture),
				EnumSet.noneOf(Warning.class)));
	}

	private static Candidate candidate(Plane small) {
		Candidate first = Candidate.in(Ink.of(Ground.subtract(small, Look.CLOSE)));
		if (!first.digit().isEmpty() && !mayBeLight(first, small)) {
			return first;
		}
		Ink dark = Ink.of(NarrowGround.subtract(small, true), true);
		Ink light = Ink.of(NarrowGround.subtract(small, false), false);
		return Candidate.in((dark.strongest() >= light.strongest()) ? dark : light);
	}

	// Light, a shadow or another page goes on beyond the picture.
	private static boolean mayBeLight(Candidate candidate, Plane small) {
		double widest = NarrowGround.WIDEST * small.longestSide();
		return candidate.touchesBorder()
				&& (candidate.isSoft() || candidate.digit().stream().allMatch((mark) -> mark.stroke() < widest));
	}

	static Plane reduced(GreyPicture picture, Look look) {
		double scale = Math.min(1, (double) look.side() / Math.max(picture.width(), picture.height()));
		return Scaler.scale(picture.width(), picture.height(), picture::addRow,
				Math.max(1, (int) Math.round(picture.width() * scale)),
				Math.max(1, (int) Math.round(picture.height() * scale)));
	}

	static Box inFull(Box box, Plane small, GreyPicture picture) {
		double scaleX = (double) picture.fullWidth() / small.width();
		double scaleY = (double) picture.fullHeight() / small.height();
		int left = (int) (box.x() * scaleX);
		int top = (int) (box.y() * scaleY);
		return new Box(left, top, (int) Math.ceil((box.x() + box.width()) * scaleX) - left,
				(int) Math.ceil((box.y() + box.height()) * scaleY) - top);
	}

}
