package dev.digits.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts together the marks that make one digit: the most prominent and the pieces near it.
 */
final class Grouping {

	/** How far a piece may be off, as a share of the digit's longer side. */
	private static final double GAP = 0.25;

	/** A piece smaller than this share of the digit's ink is a speck. */
	private static final double SPECK = 0.03;

	/**
	 * How much a mark's ink counts if it touches the border, as shadows and page edges
	 * do.
	 */
	private static final double AT_BORDER = 0.3;

	/** How much it counts if it is a blot. */
	private static final double BLOT = 0.01;

	private Grouping() {
	}

	static List<Mark> digit(List<Mark> marks, Plane plane) {
		if (marks.isEmpty()) {
			return List.of();
		}
		List<Mark> rest = new ArrayList<>(marks);
		Mark seed = rest.stream().max(Comparator.comparingDouble((mark) -> prominence(mark, plane))).orElseThrow();
		rest.remove(seed);
		List<Mark> digit = new ArrayList<>(List.of(seed));
		Box box = seed.box();
		boolean grown = true;
		while (grown) {
			grown = false;
			for (Mark mark : List.copyOf(rest)) {
				double reach = GAP * box.longestSide();
				if (mark.mass() > SPECK * seed.mass() && mark.stroke() < 2 * seed.stroke() + 1
						&& box.gap(mark.box()) < reach && !mark.touchesBorder(plane)) {
					digit.add(mark);
					rest.remove(mark);
					box = box.union(mark.box());
					grown = true;
				}
			}
		}
		return digit;
	}

	private static double prominence(Mark mark, Plane plane) {
		Box box = mark.box();
		double dx = (box.x() + box.width() / 2.0) / plane.width() - 0.5;
		double dy = (box.y() + box.height() / 2.0) / plane.height() - 0.5;
		double central = Math.exp(-4 * (dx * dx + dy * dy));
		double slim = mark.isStout() ? BLOT : 1;
		return mark.mass() * slim * central * (mark.touchesBorder(plane) ? AT_BORDER : 1);
	}

}
