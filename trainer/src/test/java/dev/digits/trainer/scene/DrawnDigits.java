package dev.digits.trainer.scene;

import java.util.List;
import java.util.stream.IntStream;

import dev.digits.frame.Frame;
import dev.digits.trainer.glyph.DigitStrokes;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Frames of digits for tests that have no MNIST.
 */
public final class DrawnDigits {

	private DrawnDigits() {
	}

	/**
	 * Frames like MNIST's.
	 * @param count how many; the digits take turns
	 * @return the frames
	 */
	public static LabelledFrames frames(int count) {
		List<Frame> frames = IntStream.range(0, count).mapToObj(DrawnDigits::frame).toList();
		return new LabelledFrames(frames, IntStream.range(0, count).map((i) -> i % 10).toArray());
	}

	private static Frame frame(int index) {
		Sampler random = new Sampler(index);
		Raster ink = new Raster(Frame.SIZE, Frame.SIZE);
		for (Stroke stroke : DigitStrokes.of(index % 10, random)) {
			Brush.paint(ink, stroke.map((x, y) -> 14 + 18 * x, (x, y) -> 14 + 18 * y), 2.4);
		}
		ink.scale(255);
		return new Frame(ink.picture().pixels());
	}

}
