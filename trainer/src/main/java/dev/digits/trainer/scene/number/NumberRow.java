package dev.digits.trainer.scene.number;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;
import dev.digits.trainer.scene.number.Field.Cells;

/**
 * A row in the making: places digits and signs one after the other or in the boxes of a
 * field, then writes them. All in pixels of the sheet.
 */
final class NumberRow {

	private static final double[] LENGTHS = { 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12 };

	private final Writer writer;

	private final Letters letters;

	private final Field field;

	/** The height of its digits. */
	private final double h;

	private final double line;

	private final Sampler random;

	private final List<Placed> items = new ArrayList<>();

	private Cells cells;

	/** Whether the last two digits stand high, as cents do. */
	private boolean raised;

	NumberRow(Writer writer, Letters letters, Field field, double height, Sampler random) {
		this.writer = writer;
		this.letters = letters;
		this.field = field;
		this.h = height;
		this.line = writer.line(height);
		this.random = random;
	}

	/**
	 * Write a row.
	 * @param sheet where; its digits are added
	 * @param number of the row, from 0
	 * @param baseLine on the sheet
	 * @param left end of the space that there is
	 * @param space that there is
	 */
	void write(Sheet sheet, int number, double baseLine, double left, double space) {
		int count = (int) this.random.pick(LENGTHS);
		if (this.field.hasBoxes()) {
			placeInBoxes(count, space);
		}
		else {
			placeFreely(count, space);
		}
		double length = this.cells.length();
		double start = left + ((space > length) ? this.random.uniform(0, space - length) : (space - length) / 2);
		double turn = this.random.chance(0.8) ? this.random.normal(0, 1.6) : this.random.uniform(-8, 8);
		double sag = (this.field == Field.NONE && this.random.chance(0.25)) ? this.random.normal(0, 0.25) * this.h : 0;
		Hand hand = this.writer.hand();
		RowFrame frame = new RowFrame(start + length / 2, baseLine, length / 2,
				hand.slant() * (this.field.hasBoxes() ? 0.5 : 1), Math.toRadians(turn),
				sag / Math.max(1, length * length / 4));
		List<NumberScene.Digit> digits = writeItems(sheet, frame, number);
		printField(sheet, frame);
		if (this.raised && digits.size() > 1 && this.random.chance(0.7)) {
			underline(sheet, digits.get(digits.size() - 2).box(), digits.get(digits.size() - 1).box());
		}
		sheet.digits().addAll(digits);
	}

	private void placeInBoxes(int wanted, double space) {
		double width = this.h * this.random.uniform(0.95, 2.1);
		double gap = (this.field == Field.SEPARATE_BOXES) ? this.h * this.random.uniform(0.08, 0.7) : 0;
		int count = Math.max(1, Math.min(Math.max(wanted, 3), (int) (space / (width + gap))));
		this.cells = new Cells(count, width, gap);
		List<Token> tokens = Token.boxed(count, this.random);
		for (int i = 0; i < count; i++) {
			if (tokens.get(i).kind() == Token.Kind.DIGIT) {
				Step step = step(tokens.get(i).digit());
				Glyph glyph = this.writer.write(tokens.get(i).digit(), step.height(), this.h, this.random);
				double share = Math.max(-0.05, Math.min(1.05, 0.5 + this.random.normal(0, 0.16)));
				this.items.add(new Placed(glyph, i * this.cells.pitch() + (width - glyph.width()) * share,
						1.3 * step.down(), tokens.get(i).digit()));
			}
		}
	}

	private void placeFreely(int count, double space) {
		double kind = this.random.uniform(0, 1);
		double gap = this.h
				* ((kind < 0.12) ? this.random.uniform(0.3, 1) : (kind < 0.55) ? this.random.uniform(0.08, 0.32)
						: (kind < 0.85) ? this.random.uniform(-0.06, 0.1) : this.random.uniform(-0.2, 0));
		double uneven = Math.abs(this.random.normal(0, 0.06)) * this.h;
		this.raised = count > 3 && this.random.chance(0.08);
		double x = 0;
		double end = 0;
		int written = 0;
		for (Token token : Token.free(count, this.random)) {
			Placed item;
			double next;
			if (token.kind() == Token.Kind.DIGIT) {
				written++;
				item = digit(token.digit(), x, this.raised && written > count - 2);
				next = x + item.glyph().width() + gap + this.random.normal(0, 1) * uneven;
			}
			else if (token.kind() == Token.Kind.LETTER) {
				Glyph letter = this.letters.glyph(this.h * this.random.uniform(0.5, 1), this.line, this.random);
				item = new Placed(letter, x, 0, Placed.NO_DIGIT);
				next = x + letter.width() + Math.max(0, 0.6 * gap);
			}
			else {
				Sign sign = Sign.draw(token.sign(), this.h, this.line, this.random);
				double closer = sign.narrow() ? this.h * this.random.uniform(0, 0.12) : 0;
				item = new Placed(new StrokeGlyph(sign.strokes(), sign.width(), this.h, this.line, 0), x - closer, 0,
						Placed.NO_DIGIT);
				next = x + sign.width() * (sign.narrow() ? 0.5 : 1) + Math.max(0, 0.6 * gap) + closer;
			}
			if (item.left() + item.glyph().width() > 1.03 * space && !this.items.isEmpty()) {
				break;
			}
			this.items.add(item);
			end = Math.max(end, item.left() + item.glyph().width());
			x = next;
		}
		this.cells = new Cells(1, end, 0);
	}

	private Placed digit(int digit, double x, boolean high) {
		Step step = step(digit);
		if (high) {
			double height = step.height() * this.random.uniform(0.45, 0.75);
			step = new Step(height, step.down() - this.h + height * this.random.uniform(0.9, 1.1));
		}
		return new Placed(this.writer.write(digit, step.height(), this.h, this.random), x, step.down(), digit);
	}

	/** How high the next digit is and how far it stands below the line. */
	private Step step(int digit) {
		Hand hand = this.writer.hand();
		double height = this.h * Math.exp(Math.max(-0.4, Math.min(0.3, this.random.normal(0, hand.sizes()))));
		double down = this.random.normal(0, hand.steps()) * this.h;
		if (digit == 0 && hand.zero() < 1) {
			height *= hand.zero();
			down -= (this.h - height) * hand.zeroRise();
		}
		if (digit == 1 && hand.one() < 1) {
			height *= hand.one();
			down -= (this.h - height) * this.random.uniform(0, 0.3);
		}
		return new Step(height, down);
	}

	private List<NumberScene.Digit> writeItems(Sheet sheet, RowFrame frame, int number) {
		List<NumberScene.Digit> digits = new ArrayList<>();
		boolean joins = !this.field.hasBoxes() && this.random.chance(0.12);
		List<Stroke> before = List.of();
		for (Placed item : this.items) {
			double density = density();
			if (!item.isEmpty()) {
				Box box = item.glyph().paint(sheet.ink(), frame, item.left(), item.down(), density, this.random);
				if (item.digit() != Placed.NO_DIGIT) {
					digits.add(new NumberScene.Digit(item.digit(), number, box));
				}
			}
			List<Stroke> here = (item.digit() != Placed.NO_DIGIT)
					? item.glyph().strokes(frame, item.left(), item.down()) : List.of();
			if (joins && !before.isEmpty() && !here.isEmpty() && this.random.chance(0.6)) {
				join(sheet, before.get(before.size() - 1), here.get(0), density);
			}
			before = here;
		}
		return digits;
	}

	private double density() {
		Hand hand = this.writer.hand();
		double density = hand.ink() * (1 + this.random.normal(0, hand.blotches()));
		if (this.random.chance(hand.pale())) {
			density *= this.random.uniform(0.2, 0.6);
		}
		return Math.max(0.12, Math.min(1, density));
	}

	/** A stroke from one digit to the next, by a hand that does not lift the pen. */
	private void join(Sheet sheet, Stroke from, Stroke to, double density) {
		int top = 0;
		if (this.random.chance(0.6)) {
			for (int i = 0; i < to.size(); i++) {
				top = (to.y()[i] < to.y()[top]) ? i : top;
			}
		}
		double x = from.x()[from.size() - 1];
		double y = from.y()[from.size() - 1];
		Brush.paint(sheet.ink(),
				Stroke
					.of(x, y, (x + to.x()[top]) / 2, (y + to.y()[top]) / 2 + this.random.normal(0, 0.06) * this.h,
							to.x()[top], to.y()[top])
					.smooth(),
				0.8 * this.line, density);
	}

	private void printField(Sheet sheet, RowFrame frame) {
		if (this.field == Field.NONE) {
			return;
		}
		boolean bold = this.random.chance(0.25);
		double width = sheet.scale() * (bold ? this.random.uniform(2.2, 4.5) : this.random.logUniform(0.5, 3.2));
		if (this.field == Field.FRAME && this.random.chance(0.4)) {
			width = this.h * this.random.uniform(0.08, 0.3);
		}
		double density = bold ? 1 : this.random.uniform(0.15, 1);
		RowFrame straight = frame.straight();
		for (Stroke stroke : this.field.lines(this.cells, this.h, this.random)) {
			Brush.paint(sheet.print(), straight.place(stroke, 0, 0), Math.max(1, width), density);
		}
	}

	private void underline(Sheet sheet, Box first, Box last) {
		double y = Math.max(first.bottom(), last.bottom()) + this.h * this.random.uniform(0.05, 0.15);
		Brush.paint(sheet.ink(), Stroke.of(first.left() - this.h * 0.05, y, last.right() + this.h * 0.05,
				y + this.random.normal(0, 0.05) * this.h), this.line, this.writer.hand().ink());
	}

	private record Step(double height, double down) {
	}

	/**
	 * A glyph at its place in the row.
	 *
	 * @param glyph what is written
	 * @param left where it begins
	 * @param down how far its foot is below the base line
	 * @param digit 0 to 9, or {@link #NO_DIGIT}
	 */
	private record Placed(Glyph glyph, double left, double down, int digit) {

		static final int NO_DIGIT = -1;

		boolean isEmpty() {
			return this.glyph instanceof StrokeGlyph stroked && stroked.shape().isEmpty();
		}

	}

}
