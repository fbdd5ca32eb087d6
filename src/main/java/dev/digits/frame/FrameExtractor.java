package dev.digits.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;

/**
 * Brings the digit in a known part of a picture into the form that the network reads: the
 * ink there, without what is around it. The numbers here and in {@link LocalInk} are
 * round ones, looked for in large steps on photos and on MNIST's pictures drawn on
 * sheets.
 */
public final class FrameExtractor {

	/** The digit's longer side in the working copy. */
	private static final int SIDE = 80;

	/** As much of that is looked at beyond the digit, on every side. */
	private static final double MARGIN = 0.2;

	/** A detector's box may be too narrow by as many pixels of the working copy. */
	private static final double SLACK = 8;

	/** The same for digits of numbers, which mostly have fewer pixels. */
	private static final int SIDE_IN_NUMBER = 56;

	private static final double SLACK_IN_NUMBER = 3;

	/** A component is of the digit if this share of it lies in the box. */
	private static final double INSIDE = 0.5;

	/** A piece with less than this share of the largest one's ink is a speck. */
	private static final double SPECK = 0.03;

	/** This share of full ink and less is drawn as none. */
	private static final float NO_INK = 0.2f;

	/** This share and more is drawn as full. */
	private static final float FULL_INK = 0.8f;

	private FrameExtractor() {
	}

	/**
	 * Make the frame of a digit.
	 * @param picture any
	 * @param region where the digit lies in it
	 * @return the frame, where its digit lies, and what may have made it hard to read;
	 * empty if there is no ink
	 */
	public static Optional<ExtractedFrame> extract(GreyPicture picture, Region region) {
		Box box = region.pixels(picture.width(), picture.height());
		LocalInk ink = LocalInk.around(picture, box, MARGIN, MARGIN, SIDE, SLACK);
		List<ConnectedComponent> digit = digit(ink);
		return extractedFrame(ink, digit)
			.map((found) -> SimilarComponents.surround(ink, digit, box) ? found.with(Warning.SEVERAL_MARKS) : found);
	}

	/**
	 * Make the frame of one digit of a number: that others stand beside it is no cause
	 * for a warning.
	 * @param picture any
	 * @param region where the digit lies in it
	 * @return the frame, where its digit lies, and what may have made it hard to read;
	 * empty if there is no ink
	 */
	public static Optional<ExtractedFrame> extractOfNumber(GreyPicture picture, Region region) {
		Box box = region.pixels(picture.width(), picture.height());
		LocalInk ink = LocalInk.around(picture, box, MARGIN, MARGIN, SIDE_IN_NUMBER, SLACK_IN_NUMBER);
		return extractedFrame(ink, digit(ink));
	}

	/**
	 * Find what was overlooked among the digits of a number: components of their height
	 * that belong to none of them and touch nothing else.
	 * @param picture any
	 * @param digits where they lie in it, at least one
	 * @return where the components lie; mostly none
	 */
	public static List<Region> overlooked(GreyPicture picture, List<Region> digits) {
		return SimilarComponents.among(picture, digits);
	}

	/**
	 * Find components that may be the digits of a number where nothing else tells.
	 * @param picture any
	 * @return where the components lie; empty if there are none, or too many
	 */
	public static List<Region> componentsOfNumber(GreyPicture picture) {
		return SimilarComponents.ofNumber(picture);
	}

	private static Optional<ExtractedFrame> extractedFrame(LocalInk ink, List<ConnectedComponent> digit) {
		if (digit.isEmpty()) {
			return Optional.empty();
		}
		FloatImage drawing = drawing(ink, digit);
		Box found = ink.inFull(FrameMaker.bounds(drawing));
		return Optional.of(new ExtractedFrame(FrameMaker.make(drawing), found,
				FrameQuality.about(ink, digit, found.longestSide())));
	}

	/**
	 * Whether a picture shows components of similar size, as digits of a number are, or
	 * of several.
	 * @param picture any
	 * @return true if there are at least two
	 */
	public static boolean showsSeveral(GreyPicture picture) {
		return SimilarComponents.areSeveral(picture);
	}

	/**
	 * Find the only component of its size in a picture.
	 * @param picture any
	 * @return where it lies; empty if there is none, or there are several
	 */
	public static Optional<Region> onlyComponent(GreyPicture picture) {
		return SimilarComponents.onlyComponent(picture);
	}

	private static List<ConnectedComponent> digit(LocalInk ink) {
		List<ConnectedComponent> digit = new ArrayList<>(
				ink.components().stream().filter((component) -> ink.shareInside(component) >= INSIDE).toList());
		if (digit.isEmpty()) {
			// A line or a shadow may run through the digit and on.
			ink.components()
				.stream()
				.max(Comparator.comparingDouble((component) -> ink.shareInside(component) * component.pixels().length))
				.ifPresent(digit::add);
		}
		double most = digit.stream().mapToDouble(ConnectedComponent::mass).max().orElse(0);
		digit.removeIf((component) -> component.mass() < SPECK * most);
		return digit;
	}

	private static FloatImage drawing(LocalInk ink, List<ConnectedComponent> digit) {
		FloatImage drawing = new FloatImage(ink.image().width(), ink.image().height());
		for (ConnectedComponent component : digit) {
			boolean clipped = ink.goesOn(component);
			for (int pixel : component.pixels()) {
				if (!clipped || ink.isInside(pixel)) {
					float share = (ink.image().values()[pixel] / ink.level() - NO_INK) / (FULL_INK - NO_INK);
					drawing.values()[pixel] = Math.max(0, Math.min(1, share));
				}
			}
		}
		return drawing;
	}

}
