package dev.digits.trainer.augment;

import java.util.SplittableRandom;
import java.util.function.Consumer;

import dev.digits.frame.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Each effect does what it says and nothing else, whatever the seed.
 */
class EffectTests {

	private final Drawing seven = Drawings.seven();

	@Test
	void drawingsComeBackFromFramesAsTheyWere() {
		assertThat(Drawing.of(this.seven.frame()).ink()).isEqualTo(this.seven.ink());
	}

	@Test
	void drawingsInterpolateBetweenPixelsAndAreEmptyBeyondTheBorder() {
		Drawing drawing = new Drawing();
		drawing.ink()[0] = 1;
		assertThat(drawing.between(0, 0)).isEqualTo(1);
		assertThat(drawing.between(0.5, 0.25)).isEqualTo(0.375f, within(1e-6f));
		assertThat(drawing.between(-0.5, 0)).isEqualTo(0.5f, within(1e-6f));
		assertThat(drawing.at(-1, 0)).isZero();
		assertThat(drawing.at(0, Frame.SIZE)).isZero();
	}

	@Test
	void warpMovesStrokesButKeepsTheirInk() {
		each(new Warp(), (warped) -> {
			assertThat(Drawings.more(warped, this.seven)).isGreaterThan(10);
			assertThat(Drawings.ink(warped)).isBetween(0.5 * Drawings.ink(this.seven), 2 * Drawings.ink(this.seven));
		});
	}

	@Test
	void warpTurnsAndMovesWithinItsBounds() {
		Drawing dot = new Drawing();
		dot.ink()[14 * Frame.SIZE + 14] = 1;
		double farthest = Math.sqrt(2) * (Warp.SHIFT + Warp.ELASTIC) / (1 - Warp.SCALE) + 1;
		for (long seed = 0; seed < 200; seed++) {
			Drawing moved = new Warp().apply(dot, new SplittableRandom(seed));
			for (int i = 0; i < moved.ink().length; i++) {
				if (moved.ink()[i] > 0) {
					assertThat(Math.hypot(i % Frame.SIZE - 14, i / Frame.SIZE - 14)).isLessThan(farthest + 1);
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(floats = { 0.25f, 0.5f, 1 })
	void thickerStrokesGrowByTheShareOfAPixelOnEachSide(float share) {
		Drawing thicker = StrokeWidth.thicker(stem(), share);
		assertThat(row(thicker)).containsExactly(0, share, 1, 1, 1, share, 0);
	}

	@ParameterizedTest
	@ValueSource(floats = { 0.25f, 0.5f, 1 })
	void thinnerStrokesShrinkByTheShareOfAPixelOnEachSide(float share) {
		Drawing thinner = StrokeWidth.thinner(stem(), share);
		assertThat(row(thinner)).containsExactly(0, 0, 1 - share, 1, 1 - share, 0, 0);
	}

	@Test
	void gapTakesAFewPixelsOfInkAway() {
		each(new Gap(), (broken) -> {
			assertThat(Drawings.more(broken, this.seven)).isZero();
			assertThat(Drawings.more(this.seven, broken)).isBetween(1, 40);
		});
	}

	@Test
	void lineRemainsAddThinStraightPiecesThatTouchTheDigit() {
		each(new LineRemains(), (ruled) -> {
			assertThat(Drawings.more(this.seven, ruled)).isZero();
			assertThat(Drawings.more(ruled, this.seven)).isLessThan(3 * 4 * 22);
		});
	}

	@Test
	void blurKeepsTheInkButSpreadsIt() {
		each(new Blur(), (blurred) -> {
			assertThat(Drawings.ink(blurred)).isCloseTo(Drawings.ink(this.seven), within(0.01));
			assertThat(Drawings.more(blurred, this.seven)).isPositive();
		});
	}

	@Test
	void levelsKeepTheGroundEmptyAndFullInkFull() {
		each(new Levels(), (levelled) -> {
			for (int i = 0; i < levelled.ink().length; i++) {
				if (this.seven.ink()[i] == 0) {
					assertThat(levelled.ink()[i]).isZero();
				}
			}
			assertThat(Drawings.ink(levelled)).isGreaterThan(0.8 * Drawings.ink(this.seven));
		});
	}

	@Test
	void outlineLeavesTheMiddleOfStrokesEmpty() {
		for (long seed = 0; seed < 20; seed++) {
			float[] row = row(new Outline().apply(stem(), new SplittableRandom(seed)));
			assertThat(row[3]).isZero();
			assertThat(row).contains(1);
		}
	}

	@Test
	void specksTurnAtMostAboutAQuarterOfThePixelsIntoInk() {
		each(new Specks(), (specked) -> {
			int full = 0;
			for (int i = 0; i < specked.ink().length; i++) {
				full += (this.seven.ink()[i] == 0 && specked.ink()[i] == 1) ? 1 : 0;
			}
			assertThat(full).isLessThan(Frame.SIZE * Frame.SIZE / 6);
		});
	}

	@Test
	void motionBlurSpreadsTheInkAlongOneDirection() {
		each(new MotionBlur(), (moved) -> {
			assertThat(Drawings.ink(moved)).isCloseTo(Drawings.ink(this.seven), within(6.0));
			assertThat(Drawings.more(moved, this.seven)).isPositive();
		});
	}

	@Test
	void scatterMovesInkNoFartherThanAFewPixels() {
		Drawing stem = stem();
		for (long seed = 0; seed < 100; seed++) {
			Drawing scattered = new Scatter().apply(stem, new SplittableRandom(seed));
			for (int y = 0; y < Frame.SIZE; y++) {
				assertThat(scattered.at(7, y)).isZero();
				assertThat(scattered.at(19, y)).isZero();
			}
		}
	}

	@Test
	void crossingRunsFromOneSideOfTheFrameToTheOtherAndTakesNoInk() {
		each(new Crossing(), (crossed) -> {
			assertThat(Drawings.more(this.seven, crossed)).isZero();
			assertThat(Drawings.more(crossed, this.seven)).isGreaterThan(4);
		});
	}

	@Test
	void blotsAreFewAndSmall() {
		each(new Blots(),
				(spattered) -> assertThat(Drawings.more(spattered, this.seven) + Drawings.more(this.seven, spattered))
					.isLessThan(8 * 36));
	}

	@Test
	void edgesInvertNothingInTheMiddle() {
		each(new Edges(), (edged) -> {
			for (int x = 9; x < 19; x++) {
				assertThat(edged.at(x, 14)).isEqualTo(this.seven.at(x, 14));
			}
		});
	}

	private void each(Effect effect, Consumer<Drawing> requirements) {
		for (long seed = 0; seed < 200; seed++) {
			requirements.accept(effect.apply(this.seven, new SplittableRandom(seed)));
		}
	}

	/** Three columns of full ink. */
	private static Drawing stem() {
		return new Drawing().map((x, y) -> (x >= 12 && x <= 14) ? 1 : 0);
	}

	private static float[] row(Drawing drawing) {
		float[] row = new float[7];
		for (int i = 0; i < row.length; i++) {
			row[i] = drawing.at(10 + i, 14);
		}
		return row;
	}

}
