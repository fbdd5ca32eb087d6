package dev.digits.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the digit in a picture and brings it into the form the network reads. Safe for
 * several threads.
 */
public final class DigitFinder {

	/** The most that one picture may be read as. */
	public static final int MOST_SIGHTINGS = 3;

	/** The quantile of brightness that paper reaches, or chalk on a board. */
	private static final double BRIGHT = 0.95;

	private final Set<FinderStep> steps;

	public DigitFinder() {
		this(EnumSet.allOf(FinderStep.class));
	}

	private DigitFinder(Set<FinderStep> steps) {
		this.steps = steps;
	}

	/**
	 * A finder that leaves a step out, to measure what the step is worth.
	 * @param step what to leave out
	 * @return the lesser finder
	 */
	public static DigitFinder without(FinderStep step) {
		return new DigitFinder(EnumSet.complementOf(EnumSet.of(step)));
	}

	/**
	 * Find the digit. A picture of 28 × 28 that already is in MNIST's form passes through
	 * unchanged. Any ink will do: what a network learns from shall not depend on what
	 * {@link #sightings} refuses.
	 * @param picture any picture of one digit, dark on light or light on dark
	 * @return the frame, where it was found, and what may have made it hard
	 * @throws NoDigitException if there is no ink that could be a digit
	 */
	public Sighting find(GreyPicture picture) {
		return MnistForm.recognise(picture).or(() -> sighting(picture)).orElseThrow(DigitFinder::nothing);
	}

	/**
	 * Find what may be the digit, where ink alone does not tell: the network shall choose
	 * the one it is surest of. Unlike with {@link #find}, ink must be a stroke: the edge
	 * of a page or of a shadow is none.
	 * @param picture any picture of one digit, dark on light or light on dark
	 * @param look how closely it is looked at
	 * @return at least one and at most {@link #MOST_SIGHTINGS}, the likeliest first
	 * @throws NoDigitException if there is no ink that could be a digit
	 */
	public List<Sighting> sightings(GreyPicture picture, Look look) {
		Optional<Sighting> mnist = MnistForm.recognise(picture);
		if (mnist.isPresent()) {
			return List.of(mnist.get());
		}
		Plane small = reduced(picture, look);
		Optional<Sighting> stroke = stroke(candidates(small, look), small)
			.flatMap((candidate) -> sighting(candidate, small, picture));
		List<Sighting> sightings = Stream.concat(stroke.stream(), WholePicture.sightings(picture).stream()).toList();
		if (sightings.isEmpty()) {
			throw nothing();
		}
		return sightings;
	}

	private Optional<Sighting> sighting(GreyPicture picture) {
		Plane small = reduced(picture, Look.CLOSE);
		return sighting(candidates(small, Look.CLOSE).get(0), small, picture);
	}

	private static Optional<Candidate> stroke(List<Candidate> candidates, Plane small) {
		return candidates.stream().filter((candidate) -> !candidate.isEdge(small)).findFirst();
	}

	private static NoDigitException nothing() {
		return new NoDigitException(
				"No digit found: the picture shows no ink. Write the digit larger or darker, and take it from nearer.");
	}

	/**
	 * Find the digit as {@link #sightings} does by a close look, and keep what each stage
	 * made of the picture.
	 * @param picture any picture
	 * @return the stages
	 */
	public Stages trace(GreyPicture picture) {
		Plane small = reduced(picture, Look.CLOSE);
		List<Candidate> candidates = candidates(small, Look.CLOSE);
		Optional<Candidate> stroke = stroke(candidates, small);
		Candidate candidate = stroke.orElse(candidates.get(0));
		Ink ink = candidate.ink();
		return new Stages(small.picture(255), ink.ruled().picture(ink.level()), ink.plane().picture(ink.level()),
				candidate.drawing().picture(1),
				MnistForm.recognise(picture).or(() -> stroke.flatMap((found) -> sighting(found, small, picture))));
	}

	private Optional<Sighting> sighting(Candidate candidate, Plane small, GreyPicture picture) {
		if (candidate.isBlank(small.quantile(BRIGHT, 0))) {
			return Optional.empty();
		}
		Box found = inFull(candidate.box(), small, picture);
		return Optional.of(new Sighting(FrameMaker.make(candidate.drawing(), this.steps), found,
				Doubts.about(candidate, found.longestSide())));
	}

	/** At least one, the likeliest first. */
	private List<Candidate> candidates(Plane small, Look look) {
		Candidate first = Candidate.in(Ink.of(aboveGround(small, look), this.steps), this.steps);
		if (!this.steps.contains(FinderStep.SECOND_LOOK) || !first.digit().isEmpty() && !mayBeLight(first, small)) {
			return List.of(first);
		}
		Ink dark = Ink.of(NarrowGround.subtract(small, true), true, this.steps);
		Ink light = Ink.of(NarrowGround.subtract(small, false), false, this.steps);
		Candidate second = Candidate.in((dark.strongest() >= light.strongest()) ? dark : light, this.steps);
		return List.of(second, first);
	}

	private Plane aboveGround(Plane small, Look look) {
		if (this.steps.contains(FinderStep.LOCAL_GROUND)) {
			return Ground.subtract(small, look);
		}
		return small.minus(new Plane(1, 1, new float[] { small.quantile(0.5, 0) }));
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
