package dev.digits.recognition;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

import dev.digits.picture.Frame;

/**
 * Turns a frame into the tensor the network expects, and its output into logits.
 */
final class FrameTranslator implements Translator<Frame, float[]> {

	private static final Shape SHAPE = new Shape(1, Frame.SIZE, Frame.SIZE);

	private final FrameScaler scaler;

	FrameTranslator(FrameScaler scaler) {
		this.scaler = scaler;
	}

	@Override
	public NDList processInput(TranslatorContext context, Frame frame) {
		float[] values = new float[Frame.SIZE * Frame.SIZE];
		this.scaler.scale(frame, values, 0);
		return new NDList(context.getNDManager().create(values, SHAPE));
	}

	@Override
	public float[] processOutput(TranslatorContext context, NDList output) {
		return output.singletonOrThrow().toFloatArray();
	}

}
