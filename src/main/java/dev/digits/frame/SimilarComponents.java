package dev.digits.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;

/**
 * Finds components that are alike, as the digits of a number are, and tells whether there
 * are several.
 */
final class SimilarComponents {

	/** No digit is so much wider than high. */
	private static final double WIDEST = 1.6;

	/**
	 * Another digit of a number would stand within so many of the digit's longer sides
	 * ...
	 */
	private static final double BESIDE = 2.5;

	/** ... at about the same height, ... */
	private static final double ABOVE = 0.3;

	/** ... which is looked at in a copy in which the digit has this many pixels. */
	private static final int SIDE_IN_COPY = 28;

	/** Each of two digits is higher than this share of both together. */
	private static final double HIGH = 0.75;

	/** Another digit has at least this share of the digit's ink ... */
	private static final double MIN_INK = 0.2;

	/** ... and of its height, ... */
	private static final double MIN_HEIGHT = 0.5;

	/** ... and a stroke that is at most so many times wider or narrower. */
	private static final double STROKES = 2;

	/** No number has more digits, if nothing else tells that it is one. */
	private static final int MOST = 12;

	/** A component among digits is at least so high, in heights of these, ... */
	private static final double LOWEST = 0.7;

	/** ... at most so high, ... */
	private static final double HIGHEST = 1.4;

	/** ... apart from all of them: another stroke of a digit is not, ... */
	private static final double APART = 0.1;

	/** ... but so near to one, ... */
	private static final double NEAR = 2.5;

	/** ... and no more above or below that one. */
	private static final double SLANT = 0.4;

	/** A component is a digit's if more of it lies in its box. */
	private static final double COVERED = 0.2;

	private SimilarComponents() {
	}

	/**
	 * Whether there is more than one digit where one was found, or another beside it.
	 * @param ink around the digit
	 * @param digit its components
	 * @param box where it lies in the picture
	 * @return true if so
	 */
	static boolean surround(LocalInk ink, List<ConnectedComponent> digit, Box box) {
		return box.width() > WIDEST * box.height() || standApart(digit) || isBesideOthers(ink.picture(), box);
	}

	/**
	 * Two high components side by side are two digits; the parts of one overlap, or one
	 * is low.
	 */
	private static boolean standApart(List<ConnectedComponent> digit) {
		int height = digit.stream().map(ConnectedComponent::box).reduce(Box::union).orElseThrow().height();
		List<Box> high = digit.stream()
			.map(ConnectedComponent::box)
			.filter((component) -> component.height() > HIGH * height)
			.sorted(Comparator.comparingInt(Box::x))
			.toList();
		return IntStream.range(1, high.size())
			.anyMatch((i) -> high.get(i).x() > high.get(i - 1).x() + high.get(i - 1).width());
	}

	private static boolean isBesideOthers(GreyPicture picture, Box box) {
		LocalInk ink = LocalInk.around(picture, box, BESIDE, ABOVE, SIDE_IN_COPY, 0);
		List<ConnectedComponent> digit = ink.components()
			.stream()
			.filter((component) -> ink.shareInside(component) > 0)
			.toList();
		double mass = digit.stream().mapToDouble(ConnectedComponent::mass).sum();
		double stroke = digit.stream().mapToDouble(ConnectedComponent::stroke).max().orElse(0);
		return ink.components()
			.stream()
			.anyMatch((component) -> !digit.contains(component) && mayBeDigit(component, ink)
					&& isAlike(component, mass, ink.digit().height(), stroke));
	}

	/**
	 * Whether a picture shows components of similar size anywhere.
	 * @param picture any
	 * @return true if there are at least two
	 */
	static boolean areSeveral(GreyPicture picture) {
		Box all = new Box(0, 0, picture.width(), picture.height());
		LocalInk ink = LocalInk.around(picture, all, 0, 0, Math.min(Detail.COARSE.side(), all.longestSide()), 0);
		return areSeveral(ink.components().stream().filter((component) -> mayBeDigit(component, ink)).toList());
	}

	/**
	 * The component that a picture shows, where it shows but one of its size. In the
	 * small copy a tiny digit is as stout as a blot.
	 * @param picture any
	 * @return where the component lies; empty if there is none, or there are several
	 */
	static Optional<Region> onlyComponent(GreyPicture picture) {
		LocalInk ink = LocalInk.everywhere(picture);
		List<ConnectedComponent> components = ink.components()
			.stream()
			.filter((component) -> !ink.touchesBorder(component))
			.toList();
		return areSeveral(components) ? Optional.empty()
				: largest(components).map((component) -> ink.region(component.box()));
	}

	/**
	 * Find components that stand among the digits of a number, are as high as these and
	 * belong to none of them.
	 * @param picture any
	 * @param digits where they lie in it, at least one
	 * @return where the components lie
	 */
	static List<Region> among(GreyPicture picture, List<Region> digits) {
		List<Box> boxes = digits.stream().map((digit) -> digit.pixels(picture.width(), picture.height())).toList();
		Box all = boxes.stream().reduce(Box::union).orElseThrow();
		int height = boxes.stream().map(Box::height).sorted().toList().get(boxes.size() / 2);
		double share = (double) height / all.longestSide();
		LocalInk ink = LocalInk.around(picture, all, NEAR * share, SLANT * share,
				(int) Math.min(Detail.PAGE.side(), Math.ceil(SIDE_IN_COPY / share)), 0);
		double stroke = ink.components()
			.stream()
			.filter((component) -> boxes.stream().anyMatch((box) -> covers(box, pixels(ink, component))))
			.mapToDouble(ConnectedComponent::stroke)
			.max()
			.orElse(0);
		return ink.components()
			.stream()
			.filter((component) -> mayBeDigit(component, ink) && component.stroke() * STROKES > stroke
					&& component.stroke() < STROKES * stroke && stands(pixels(ink, component), boxes, height))
			.map((component) -> ink.region(component.box()))
			.limit(MOST)
			.toList();
	}

	/**
	 * Find the components of a picture that may be digits: those about as high as the
	 * highest.
	 * @param picture any
	 * @return where they lie; empty if there are none, or too many to be a number
	 */
	static List<Region> ofNumber(GreyPicture picture) {
		LocalInk ink = LocalInk.everywhere(picture);
		List<ConnectedComponent> components = ink.components()
			.stream()
			.filter((component) -> mayBeDigit(component, ink))
			.toList();
		int highest = components.stream().mapToInt((component) -> component.box().height()).max().orElse(0);
		List<Region> high = components.stream()
			.filter((component) -> component.box().height() > LOWEST * highest)
			.map((component) -> ink.region(component.box()))
			.toList();
		return (high.size() <= MOST) ? high : List.of();
	}

	private static Box pixels(LocalInk ink, ConnectedComponent component) {
		return ink.region(component.box()).pixels(ink.picture().width(), ink.picture().height());
	}

	/** In the row of the nearest digit, and of its height. */
	private static boolean stands(Box component, List<Box> digits, int height) {
		Box nearest = digits.stream().min(Comparator.comparingDouble(component::gap)).orElseThrow();
		double apart = Math.abs(component.y() + component.height() / 2.0 - nearest.y() - nearest.height() / 2.0);
		return component.height() > LOWEST * height && component.height() < HIGHEST * height && apart < SLANT * height
				&& component.gap(nearest) > APART * height && component.gap(nearest) < NEAR * height;
	}

	private static boolean covers(Box digit, Box component) {
		int wide = Math.min(digit.x() + digit.width(), component.x() + component.width())
				- Math.max(digit.x(), component.x());
		int high = Math.min(digit.y() + digit.height(), component.y() + component.height())
				- Math.max(digit.y(), component.y());
		return wide > 0 && high > 0 && (double) wide * high > COVERED * component.width() * component.height();
	}

	private static Optional<ConnectedComponent> largest(List<ConnectedComponent> components) {
		return components.stream().max(Comparator.comparingDouble(ConnectedComponent::mass));
	}

	private static boolean areSeveral(List<ConnectedComponent> components) {
		return largest(components)
			.filter((largest) -> components.stream()
				.anyMatch((component) -> component != largest
						&& isAlike(component, largest.mass(), largest.box().height(), largest.stroke())))
			.isPresent();
	}

	private static boolean mayBeDigit(ConnectedComponent component, LocalInk ink) {
		return !component.isStout() && !ink.goesOn(component) && !ink.touchesBorder(component);
	}

	private static boolean isAlike(ConnectedComponent component, double mass, int height, double stroke) {
		return component.mass() > MIN_INK * mass && component.box().height() > MIN_HEIGHT * height
				&& component.stroke() < STROKES * stroke && component.stroke() * STROKES > stroke;
	}

}
