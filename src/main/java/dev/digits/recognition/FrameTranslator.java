package dev.digits.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

import dev.digits.picture.Frame;

/**
 * Turns frames into the one tensor {@code (N, 1, 28, 28)} that the network expects, and
 * its output into logits.
 */
final class FrameTranslator implements NoBatchifyTranslator<List<Frame>, List<float[]>> {

	private static final int PIXELS = Frame.SIZE * Frame.SIZE;

	private final FrameScaler scaler;

	FrameTranslator(FrameScaler scaler) {
		this.scaler = scaler;
	}

	@Override
	public NDList processInput(TranslatorContext context, List<Frame> frames) {
		float[] values = new float[frames.size() * PIXELS];
		for (int i = 0; i < frames.size(); i++) {
			this.scaler.scale(frames.get(i), values, i * PIXELS);
		}
		return new NDList(context.getNDManager().create(values, new Shape(frames.size(), 1, Frame.SIZE, Frame.SIZE)));
	}

	@Override
	public List<float[]> processOutput(TranslatorContext context, NDList output) {
		float[] logits = output.singletonOrThrow().toFloatArray();
		int frames = (int) output.singletonOrThrow().getShape().get(0);
		int classes = logits.length / frames;
		List<float[]> each = new ArrayList<>(frames);
		for (int i = 0; i < frames; i++) {
			each.add(Arrays.copyOfRange(logits, i * classes, (i + 1) * classes));
		}
		return each;
	}

}
