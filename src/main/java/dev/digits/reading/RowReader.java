package dev.digits.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.digits.picture.Frame;
import dev.digits.picture.Glyph;
import dev.digits.picture.Row;
import dev.digits.recognition.Prediction;

/**
 * Reads a row of ink: parts it into digits so that all of them together are as like
 * digits as can be. What one piece of ink is, the pieces beside it tell: a stroke alone
 * may be a 1, or the right half of a 4.
 *
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun et al., Gradient-based learning
 * applied to document recognition, 1998, section VIII: segmentation by recognition</a>
 */
final class RowReader {

	/** The next best way to part a row must cost so much more. */
	private static final double MARGIN = 1;

	/**
	 * A digit that costs more is not to be relied on: it may be two, or a part of one.
	 */
	private static final double DEAR = 2;

	/** What costs less is one digit for sure, and need not be cut. */
	private static final double PLAIN = 1;

	/** What is smaller and no digit is a dot or a comma, in heights of the row. */
	private static final double SMALL = 0.35;

	private final Function<List<Frame>, List<Prediction>> network;

	RowReader(Function<List<Frame>, List<Prediction>> network) {
		this.network = network;
	}

	/**
	 * Read a row.
	 * @param row any
	 * @param number which row it is, from 0
	 * @return the digits from left to right, and whether anything was left out
	 */
	Line read(Row row, int number) {
		Row pieces = cut(row);
		Lattice lattice = new Lattice(segments(pieces));
		List<ReadDigit> digits = new ArrayList<>();
		boolean leftOut = false;
		for (Segment segment : lattice.best()) {
			if (segment.glyph() != null && segment.prediction() != null) {
				boolean uncertain = segment.prediction().uncertain() || segment.cost() > DEAR
						|| lattice.margin(segment) < MARGIN;
				digits.add(new ReadDigit(number, segment.glyph(), segment.prediction(), uncertain,
						pieces.warnings(segment.from(), segment.to())));
			}
			else {
				leftOut |= pieces.side(segment.from()) > SMALL;
			}
		}
		return new Line(digits, leftOut);
	}

	private Row cut(Row row) {
		List<Integer> wide = new ArrayList<>();
		List<Glyph> glyphs = new ArrayList<>();
		for (int piece = 0; piece < row.size(); piece++) {
			if (row.mayBeSeveral(piece)) {
				wide.add(piece);
				glyphs.add(row.glyph(piece, piece + 1));
			}
		}
		List<Prediction> predictions = ask(glyphs);
		Set<Integer> doubtful = new LinkedHashSet<>();
		for (int i = 0; i < wide.size(); i++) {
			if (Costs.ofDigit(glyphs.get(i), predictions.get(i)) > PLAIN) {
				doubtful.add(wide.get(i));
			}
		}
		return doubtful.isEmpty() ? row : row.cut(doubtful);
	}

	private List<Prediction> ask(List<Glyph> glyphs) {
		return glyphs.isEmpty() ? List.of() : this.network.apply(glyphs.stream().map(Glyph::frame).toList());
	}

	private List<Segment> segments(Row row) {
		List<int[]> runs = new ArrayList<>();
		List<Glyph> glyphs = new ArrayList<>();
		List<Segment> segments = new ArrayList<>();
		for (int from = 0; from < row.size(); from++) {
			segments.add(new Segment(from, from + 1, null, null, Costs.ofLeavingOut(row, from)));
			for (int to = from + 1; to <= Math.min(row.size(), from + Row.MOST_PIECES); to++) {
				if (row.mayBeDigit(from, to)) {
					runs.add(new int[] { from, to });
					glyphs.add(row.glyph(from, to));
				}
			}
		}
		List<Prediction> predictions = ask(glyphs);
		for (int i = 0; i < glyphs.size(); i++) {
			int from = runs.get(i)[0];
			int to = runs.get(i)[1];
			segments.add(new Segment(from, to, glyphs.get(i), predictions.get(i),
					Costs.ofDigit(glyphs.get(i), predictions.get(i)) + Costs.ofParting(row, from)
							+ Costs.ofJoining(row, from, to)));
		}
		return segments;
	}

	/**
	 * A row that was read.
	 *
	 * @param digits from left to right, maybe none
	 * @param leftOut whether there is more than small marks that are no digit
	 */
	record Line(List<ReadDigit> digits, boolean leftOut) {
	}

}
