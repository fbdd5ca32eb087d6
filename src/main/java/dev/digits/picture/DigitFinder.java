package dev.digits.picture;

import java.util.List;
import java.util.Optional;

/**
 * Finds the digit in a picture and brings it into the form the network reads. Safe for
 * several threads.
 */
public final class DigitFinder {

	/** The digit is looked for in a copy with its longest side within this. */
	private static final int WORKING_SIDE = 400;

	/** A mark has ink of at least this share of full ink somewhere ... */
	private static final float HIGH = 0.55f;

	/** ... and this share everywhere. */
	private static final float LOW = 0.35f;

	/** This share of full ink and less is drawn as none. */
	private static final float NO_INK = 0.2f;

	/** This share and more is drawn as full. */
	private static final float FULL_INK = 0.8f;

	/**
	 * Find the digit. A picture of 28 × 28 that already is in MNIST's form passes through
	 * unchanged.
	 * @param picture any picture of one digit, dark on light or light on dark
	 * @return the frame, where it was found, and what may have made it hard
	 * @throws NoDigitException if there is no ink that could be a digit
	 */
	public Sighting find(GreyPicture picture) {
		Optional<Sighting> mnist = MnistForm.recognise(picture);
		if (mnist.isPresent()) {
			return mnist.get();
		}
		Plane small = reduced(picture);
		Ink ink = Ink.of(Ground.subtract(small));
		float high = Math.max(5 * ink.noise(), HIGH * ink.level());
		float low = Math.max(3 * ink.noise(), LOW * ink.level());
		List<Mark> marks = Mark.findAll(ink.plane(), low, high);
		if (marks.isEmpty()) {
			throw new NoDigitException(
					"No digit found: the picture shows no ink. Write the digit larger or darker, and take it from nearer.");
		}
		List<Mark> digit = Grouping.digit(marks, small);
		Plane drawing = new Plane(small.width(), small.height());
		Box box = digit.get(0).box();
		for (Mark mark : digit) {
			box = box.union(mark.box());
			for (int pixel : mark.pixels()) {
				float share = (ink.plane().values()[pixel] / ink.level() - NO_INK) / (FULL_INK - NO_INK);
				drawing.values()[pixel] = Math.max(0, Math.min(1, share));
			}
		}
		Box found = inFull(box, small, picture);
		return new Sighting(FrameMaker.make(drawing), found, Doubts.about(ink, marks, digit, found.longestSide()));
	}

	private static Plane reduced(GreyPicture picture) {
		double scale = Math.min(1, (double) WORKING_SIDE / Math.max(picture.width(), picture.height()));
		return Scaler.scale(picture.width(), picture.height(), picture::at,
				Math.max(1, (int) Math.round(picture.width() * scale)),
				Math.max(1, (int) Math.round(picture.height() * scale)));
	}

	private static Box inFull(Box box, Plane small, GreyPicture picture) {
		double scaleX = (double) picture.fullWidth() / small.width();
		double scaleY = (double) picture.fullHeight() / small.height();
		int left = (int) (box.x() * scaleX);
		int top = (int) (box.y() * scaleY);
		return new Box(left, top, (int) Math.ceil((box.x() + box.width()) * scaleX) - left,
				(int) Math.ceil((box.y() + box.height()) * scaleY) - top);
	}

}
