package dev.digits.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Puts marks into rows: side by side, at about the same height.
 */
final class Rows {

	/** A mark of this share of the typical height may be a digit, not only a part. */
	private static final double TALL = 0.5;

	/** Two marks of a row share this much of the lower one's height. */
	private static final double SHARED = 0.4;

	/**
	 * A smaller mark belongs to a row if it is so near a digit, in heights of the row.
	 */
	private static final double NEAR = 0.5;

	/** What is smaller is a speck, in heights of the row. */
	private static final double SPECK = 0.08;

	private Rows() {
	}

	static List<Row> of(Page page) {
		List<Mark> marks = Stacks.join(page.marks());
		if (marks.isEmpty()) {
			return List.of();
		}
		List<Mark> inside = marks.stream().filter((mark) -> !mark.touchesBorder(page.small())).toList();
		double typical = typical(inside.isEmpty() ? marks : inside, (mark) -> mark.box().height());
		List<List<Mark>> rows = new ArrayList<>();
		List<Mark> tall = marks.stream()
			.filter((mark) -> mark.box().height() >= TALL * typical)
			.sorted(Comparator.comparingInt((mark) -> mark.box().x()))
			.toList();
		for (Mark mark : tall) {
			Optional<List<Mark>> row = rows.stream()
				.filter((other) -> shared(last(other), mark) > SHARED)
				.max(Comparator.comparingDouble((other) -> shared(last(other), mark)));
			if (row.isPresent()) {
				row.get().add(mark);
			}
			else {
				rows.add(new ArrayList<>(List.of(mark)));
			}
		}
		for (Mark mark : marks) {
			if (mark.box().height() < TALL * typical && mark.box().longestSide() > SPECK * typical) {
				rows.stream()
					.min(Comparator.comparingDouble((row) -> distance(row, mark)))
					.filter((row) -> distance(row, mark) < NEAR * typical)
					.ifPresent((row) -> row.add(mark));
			}
		}
		// What only borders the picture, and is in no row with what does not, is its
		// edge.
		boolean someInside = page.isPhoto() && rows.stream().anyMatch((row) -> isInside(row, page));
		return rows.stream()
			.filter((row) -> !someInside || isInside(row, page))
			.sorted(Comparator.comparingDouble(Rows::middle))
			.map((row) -> Row.of(page, row))
			.toList();
	}

	/**
	 * What is typical of marks, whatever specks there are among them: half of all is in
	 * marks that have no less.
	 * @param marks at least one
	 * @param of what
	 * @return what is typical
	 */
	static double typical(List<Mark> marks, ToDoubleFunction<Mark> of) {
		double[] sizes = marks.stream().mapToDouble(of).sorted().toArray();
		double all = DoubleStream.of(sizes).sum();
		double below = 0;
		for (double size : sizes) {
			below += size;
			if (2 * below >= all) {
				return size;
			}
		}
		return 0;
	}

	private static boolean isInside(List<Mark> row, Page page) {
		return row.stream().anyMatch((mark) -> !mark.touchesBorder(page.small()));
	}

	private static Mark last(List<Mark> row) {
		return row.get(row.size() - 1);
	}

	private static double shared(Mark a, Mark b) {
		int top = Math.max(a.box().y(), b.box().y());
		int bottom = Math.min(a.box().y() + a.box().height(), b.box().y() + b.box().height());
		return (double) (bottom - top) / Math.min(a.box().height(), b.box().height());
	}

	private static double distance(List<Mark> row, Mark mark) {
		return row.stream().mapToDouble((other) -> other.box().gap(mark.box())).min().orElseThrow();
	}

	private static double middle(List<Mark> row) {
		return row.stream().mapToDouble((mark) -> mark.box().y() + mark.box().height() / 2.0).average().orElseThrow();
	}

}
