package dev.digits.trainer.torchscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import dev.digits.trainer.network.Tensor;

/**
 * The file of one TorchScript object.
 *
 * @param name of the folder in it
 * @param tensors the object's attributes {@code p0}, {@code p1}, …
 * @param code of its class, {@link #CLASS}
 */
public record ScriptFile(String name, List<Tensor> tensors, String code) {

	/** What the code calls the class. */
	public static final String CLASS = "DigitNetwork";

	/** The file format's version. */
	private static final String VERSION = "3\n";

	/** How many dimensions the weights of a convolution over pictures have. */
	private static final int CONVOLUTION = 4;

	/**
	 * The whole file.
	 * @return its bytes; the same for the same object
	 * @throws IOException never, as all happens in memory
	 */
	public byte[] bytes() throws IOException {
		AlignedZip zip = new AlignedZip(this.name);
		zip.add("data.pkl", object(this.tensors));
		zip.add("byteorder", "little");
		zip.add("code/__torch__.py", this.code);
		for (int i = 0; i < this.tensors.size(); i++) {
			zip.add("data/" + i, littleEndian(inMemoryOrder(this.tensors.get(i))));
		}
		zip.add("constants.pkl", new Pickler().emptyTuple().finish());
		zip.add("version", VERSION);
		return zip.finish();
	}

	private static byte[] object(List<Tensor> tensors) {
		Pickler pickler = new Pickler().global("__torch__", CLASS).emptyTuple().newObject().emptyDictionary().mark();
		for (int i = 0; i < tensors.size(); i++) {
			pickler.string("p" + i);
			tensor(pickler, tensors.get(i), i);
		}
		return pickler.string("training").no().setItems().build().finish();
	}

	private static void tensor(Pickler pickler, Tensor tensor, int number) {
		pickler.global("torch._utils", "_rebuild_tensor_v2")
			.mark()
			.mark()
			.string("storage")
			.global("torch", "FloatStorage")
			.string(Integer.toString(number))
			.string("cpu")
			.integer(tensor.values().length)
			.tuple()
			.persistent()
			.integer(0)
			.tuple(tensor.shape())
			.tuple(strides(tensor.shape()))
			.no()
			.global("collections", "OrderedDict")
			.emptyTuple()
			.call()
			.tuple()
			.call();
	}

	/** The convolutions' channels lie last in memory: that is faster to serve. */
	private static long[] strides(long[] shape) {
		if (shape.length == CONVOLUTION) {
			return new long[] { shape[1] * shape[2] * shape[3], 1, shape[3] * shape[1], shape[1] };
		}
		long[] strides = new long[shape.length];
		long stride = 1;
		for (int i = shape.length - 1; i >= 0; i--) {
			strides[i] = stride;
			stride *= shape[i];
		}
		return strides;
	}

	private static float[] inMemoryOrder(Tensor tensor) {
		long[] shape = tensor.shape();
		if (shape.length != CONVOLUTION) {
			return tensor.values();
		}
		int channels = (int) shape[1];
		int area = (int) (shape[2] * shape[3]);
		float[] ordered = new float[tensor.values().length];
		for (int i = 0; i < ordered.length; i++) {
			int filter = i / (channels * area);
			int channel = i / area % channels;
			int place = i % area;
			ordered[(filter * area + place) * channels + channel] = tensor.values()[i];
		}
		return ordered;
	}

	private static byte[] littleEndian(float[] values) {
		ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		buffer.asFloatBuffer().put(values);
		return buffer.array();
	}

}
