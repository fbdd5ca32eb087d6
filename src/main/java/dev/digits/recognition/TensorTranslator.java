package dev.digits.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/**
 * Turns square pictures into the one tensor {@code (N, 1, size, size)} that a network
 * expects, and its output {@code (N, outputs)} into an array for each.
 *
 * @param <T> the pictures
 */
final class TensorTranslator<T> implements NoBatchifyTranslator<List<T>, List<float[]>> {

	private final int size;

	private final Scaling<T> scaling;

	TensorTranslator(int size, Scaling<T> scaling) {
		this.size = size;
		this.scaling = scaling;
	}

	@Override
	public NDList processInput(TranslatorContext context, List<T> pictures) {
		int pixels = this.size * this.size;
		float[] values = new float[pictures.size() * pixels];
		for (int i = 0; i < pictures.size(); i++) {
			this.scaling.scale(pictures.get(i), values, i * pixels);
		}
		return new NDList(context.getNDManager().create(values, new Shape(pictures.size(), 1, this.size, this.size)));
	}

	@Override
	public List<float[]> processOutput(TranslatorContext context, NDList output) {
		NDArray tensor = output.singletonOrThrow();
		float[] values = tensor.toFloatArray();
		int pictures = (int) tensor.getShape().get(0);
		int each = values.length / pictures;
		List<float[]> outputs = new ArrayList<>(pictures);
		for (int i = 0; i < pictures; i++) {
			outputs.add(Arrays.copyOfRange(values, i * each, (i + 1) * each));
		}
		return outputs;
	}

	/**
	 * Writes the numbers that stand for a picture.
	 *
	 * @param <T> the picture
	 */
	@FunctionalInterface
	interface Scaling<T> {

		void scale(T picture, float[] values, int offset);

	}

}
