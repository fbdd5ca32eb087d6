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
 * Turns pictures of one size into the one tensor {@code (N, 1, height, width)} that a
 * network expects, and its output {@code (N, …)} into an array for each.
 *
 * @param <T> the pictures
 */
final class TensorTranslator<T> implements NoBatchifyTranslator<List<T>, List<float[]>> {

	private final Size<T> size;

	private final Scaling<T> scaling;

	/**
	 * For pictures that are all of one size.
	 * @param side width and height in pixels
	 * @param scaling writes the numbers that stand for a picture
	 */
	TensorTranslator(int side, Scaling<T> scaling) {
		this((picture) -> new Shape(side, side), scaling);
	}

	/**
	 * For pictures of any size; those of one pass are of the same.
	 * @param size tells height and width of a picture
	 * @param scaling writes the numbers that stand for a picture
	 */
	TensorTranslator(Size<T> size, Scaling<T> scaling) {
		this.size = size;
		this.scaling = scaling;
	}

	@Override
	public NDList processInput(TranslatorContext context, List<T> pictures) {
		Shape each = this.size.of(pictures.get(0));
		int pixels = (int) each.size();
		float[] values = new float[pictures.size() * pixels];
		for (int i = 0; i < pictures.size(); i++) {
			this.scaling.scale(pictures.get(i), values, i * pixels);
		}
		return new NDList(context.getNDManager().create(values, new Shape(pictures.size(), 1).addAll(each)));
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

	/**
	 * Tells the size of a picture.
	 *
	 * @param <T> the picture
	 */
	@FunctionalInterface
	interface Size<T> {

		/** Height, then width. */
		Shape of(T picture);

	}

}
