package dev.digits.recognition;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;

import dev.digits.modelstore.Manifest;
import dev.digits.picture.Frame;

/**
 * Turns a frame into the tensor the network expects, and its output into logits.
 */
final class FrameTranslator implements Translator<Frame, float[]> {

	private static final Shape SHAPE = new Shape(1, Frame.SIZE, Frame.SIZE);

	/** The network's input for each of the 256 values of a pixel. */
	private final float[] scaled = new float[256];

	FrameTranslator(Manifest.Input input) {
		if (input.width() != Frame.SIZE || input.height() != Frame.SIZE || !"NCHW".equals(input.layout())) {
			throw new IllegalArgumentException("a frame is 28 x 28 NCHW, the network wants " + input);
		}
		for (int value = 0; value < this.scaled.length; value++) {
			this.scaled[value] = (value / 255f - input.mean()) / input.std();
		}
	}

	@Override
	public NDList processInput(TranslatorContext context, Frame frame) {
		float[] values = new float[Frame.SIZE * Frame.SIZE];
		byte[] pixels = frame.pixels();
		for (int i = 0; i < values.length; i++) {
			values[i] = this.scaled[pixels[i] & 0xFF];
		}
		return new NDList(context.getNDManager().create(values, SHAPE));
	}

	@Override
	public float[] processOutput(TranslatorContext context, NDList output) {
		return output.singletonOrThrow().toFloatArray();
	}

}
