package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;

/**
 * A network as a TorchScript file, which {@code torch.jit.load} of PyTorch 1.13 and newer
 * opens in Java, C++ and Python. It takes {@code (N, 1, 28, 28)} floats, scaled as the
 * manifest says, and gives {@code (N, 10)} logits.
 *
 * @see <a href=
 * "https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md">
 * TorchScript serialization</a>
 */
final class TorchScript {

	/** The file format's version. */
	private static final String VERSION = "3\n";

	private static final String CLASS = "DigitNetwork";

	/** How many dimensions the weights of a convolution over pictures have. */
	private static final int CONVOLUTION = 4;

	private final Architecture architecture;

	private final List<List<Tensor>> weights;

	/**
	 * A network to write.
	 * @param architecture what it computes
	 * @param weights the parameters of each layer
	 */
	TorchScript(Architecture architecture, List<List<Tensor>> weights) {
		this.architecture = architecture;
		this.weights = weights;
	}

	/**
	 * The whole file.
	 * @return its bytes; the same for the same network
	 * @throws IOException never, as all happens in memory
	 */
	byte[] bytes() throws IOException {
		List<Tensor> tensors = this.weights.stream().flatMap(List::stream).toList();
		AlignedZip zip = new AlignedZip(this.architecture.name());
		zip.add("data.pkl", object(tensors));
		zip.add("byteorder", "little");
		zip.add("code/__torch__.py", code());
		for (int i = 0; i < tensors.size(); i++) {
			zip.add("data/" + i, littleEndian(inMemoryOrder(tensors.get(i))));
		}
		zip.add("constants.pkl", new Pickler().emptyTuple().finish());
		zip.add("version", VERSION);
		return zip.finish();
	}

	private String code() {
		StringBuilder forward = new StringBuilder();
		List<String> attributes = new ArrayList<>();
		for (int i = 0; i < this.weights.size(); i++) {
			int first = attributes.size();
			List<String> own = IntStream.range(first, first + this.weights.get(i).size())
				.mapToObj((number) -> "p" + number)
				.toList();
			attributes.addAll(own);
			forward.append("    x%d = %s\n".formatted(i + 1,
					this.architecture.layers()
						.get(i)
						.script("x" + i, own.stream().map((name) -> "self." + name).toList())));
		}
		return """
				class %s(Module):
				  __parameters__ = [%s]
				  __buffers__ = []
				%s  training : bool
				  def forward(self: __torch__.%s,
				    x0: Tensor) -> Tensor:
				%s    return x%d
				""".formatted(CLASS,
				attributes.stream().map((name) -> "\"" + name + "\", ").collect(Collectors.joining()),
				attributes.stream().map((name) -> "  " + name + " : Tensor\n").collect(Collectors.joining()), CLASS,
				forward, this.weights.size());
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
