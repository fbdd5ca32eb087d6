package dev.digits.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins marks that lie closely above each other: a stroke that the pen left out, or that
 * was taken for a ruled line. Rows of digits are further apart.
 */
final class Stacks {

	/** Widest gap, in strokes. */
	private static final double GAP = 1;

	/**
	 * How far one may reach down beside the other, as a share of the lower one's height.
	 */
	private static final double BESIDE = 0.2;

	/** They share so much of the narrower one's width. */
	private static final double SHARED = 0.5;

	private Stacks() {
	}

	/**
	 * Join what lies in stacks.
	 * @param marks any
	 * @return as many or fewer
	 */
	static List<Mark> join(List<Mark> marks) {
		List<Mark> joined = new ArrayList<>();
		for (Mark mark : marks) {
			Mark whole = mark;
			for (int i = 0; i < joined.size();) {
				if (areStacked(whole, joined.get(i))) {
					whole = whole.union(joined.remove(i));
					// What is larger now may reach others.
					i = 0;
				}
				else {
					i++;
				}
			}
			joined.add(whole);
		}
		return joined;
	}

	private static boolean areStacked(Mark one, Mark other) {
		Box a = one.box();
		Box b = other.box();
		int shared = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
		int gap = Math.max(a.y(), b.y()) - Math.min(a.y() + a.height(), b.y() + b.height());
		return shared >= SHARED * Math.min(a.width(), b.width()) && gap <= GAP * Math.max(one.stroke(), other.stroke())
				&& -gap <= BESIDE * Math.min(a.height(), b.height());
	}

}
