package dev.digits.picture;

import java.util.ArrayList;
import java.util.Comparator;

import java.util.List;
import java.util.Set;

/**
 * A row of ink, in pieces from left to right: marks, or parts of a mark that may be more
 * than one digit. One digit is one piece or several neighbours.
 */
public final class Row {

	/** A digit is in no more pieces. */
	public static final int MOST_PIECES = 5;

	/** No digit is so many times wider than the row is high. */
	private static final double WIDEST = 1.4;

	/** Two digits that touch are together so wide, in heights of the row. */
	private static final double NARROWEST = 0.55;

	/**
	 * Digits so high, in pixels of the working copy, are not read better in a larger one.
	 */
	private static final double LARGE = 60;

	/** Pieces of a digit are no further apart, in heights of the row. */
	private static final double FARTHEST = 0.3;

	private final Page page;

	private final List<Piece> pieces;

	private final double height;

	private final double mass;

	private Row(Page page, List<Piece> pieces, double height, double mass) {
		this.page = page;
		this.pieces = pieces.stream()
			.sorted(Comparator.comparingDouble((piece) -> piece.mark().box().middle()))
			.toList();
		this.height = height;
		this.mass = mass;
	}

	static Row of(Page page, List<Mark> marks) {
		return new Row(page, marks.stream().map((mark) -> new Piece(mark, 0, mark.box().width())).toList(),
				Rows.typical(marks, (mark) -> mark.box().height()), Rows.typical(marks, Mark::mass));
	}

	/**
	 * How many pieces there are.
	 * @return at least one
	 */
	public int size() {
		return this.pieces.size();
	}

	/**
	 * Whether a closer look would show no more of its digits.
	 * @return true if they are large
	 */
	public boolean isLarge() {
		return this.height >= LARGE;
	}

	/**
	 * Whether a piece is wide enough to be more than one digit.
	 * @param piece which
	 * @return false if it is not
	 */
	public boolean mayBeSeveral(int piece) {
		return this.pieces.get(piece).mark().box().width() >= NARROWEST * this.height;
	}

	/**
	 * Cut some of the pieces wherever digits may touch.
	 * @param which of them
	 * @return the row with more pieces
	 */
	public Row cut(Set<Integer> which) {
		List<Piece> more = new ArrayList<>();
		for (int i = 0; i < this.pieces.size(); i++) {
			Piece piece = this.pieces.get(i);
			more.addAll(which.contains(i) ? Cuts.pieces(piece.mark(), this.page.ink(), this.height) : List.of(piece));
		}
		return new Row(this.page, more, this.height, this.mass);
	}

	/**
	 * Whether neighbours may be one digit, as far as their places tell.
	 * @param from the first of them
	 * @param to the one behind the last
	 * @return false if they are too many, too wide or too far apart
	 */
	public boolean mayBeDigit(int from, int to) {
		if (to - from > MOST_PIECES) {
			return false;
		}
		Box box = box(from, to);
		if (to - from > 1 && box.width() > WIDEST * Math.max(this.height, box.height())) {
			return false;
		}
		for (int i = from + 1; i < to; i++) {
			if (gap(i) > FARTHEST) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Neighbours taken for one digit.
	 * @param from the first of them
	 * @param to the one behind the last
	 * @return what the network shall read
	 */
	public Glyph glyph(int from, int to) {
		List<Mark> marks = marks(from, to);
		Candidate candidate = Candidate.of(this.page.ink(), marks, marks);
		Box box = candidate.box();
		return new Glyph(FrameMaker.make(candidate.drawing(box)), this.page.inFull(box), box.width() / this.height,
				box.height() / this.height);
	}

	/**
	 * What may make neighbours hard to read, taken for one digit.
	 * @param from the first of them
	 * @param to the one behind the last
	 * @return the warnings to give
	 */
	public Set<Warning> warnings(int from, int to) {
		List<Mark> marks = marks(from, to);
		Candidate alone = Candidate.of(this.page.ink(), marks, marks);
		Set<Warning> warnings = Doubts.about(alone, this.page.inFull(alone.box()).longestSide());
		// That there are several goes without saying.
		warnings.remove(Warning.SEVERAL_MARKS);
		return warnings;
	}

	/**
	 * The gap between a piece and the one before it.
	 * @param piece which; not the first
	 * @return in heights of the row; negative if they overlap
	 */
	public double gap(int piece) {
		Box before = this.pieces.get(piece - 1).mark().box();
		Box here = this.pieces.get(piece).mark().box();
		return (here.x() - before.x() - before.width()) / this.height;
	}

	/**
	 * How much ink was cut to part a piece from the one before it.
	 * @param piece which
	 * @return in widths of a stroke; 0 if they did not touch
	 */
	public double cut(int piece) {
		return this.pieces.get(piece).cut();
	}

	/**
	 * How wide the mark is, of which a piece was cut.
	 * @param piece which
	 * @return in heights of the row
	 */
	public double whole(int piece) {
		return this.pieces.get(piece).whole() / this.height;
	}

	/**
	 * How much ink a piece has.
	 * @param piece which
	 * @return as a share of what is usual in the row
	 */
	public double share(int piece) {
		return this.pieces.get(piece).mark().mass() / this.mass;
	}

	/**
	 * How large a piece is.
	 * @param piece which
	 * @return its longer side, in heights of the row
	 */
	public double side(int piece) {
		return this.pieces.get(piece).mark().box().longestSide() / this.height;
	}

	private List<Mark> marks(int from, int to) {
		return this.pieces.subList(from, to).stream().map(Piece::mark).toList();
	}

	private Box box(int from, int to) {
		return marks(from, to).stream().map(Mark::box).reduce(Box::union).orElseThrow();
	}

	/**
	 * A piece.
	 *
	 * @param mark its ink
	 * @param cut how many strokes were cut to part it from what is left of it
	 * @param whole the width of the mark that it was cut out of
	 */
	record Piece(Mark mark, double cut, int whole) {
	}

}
