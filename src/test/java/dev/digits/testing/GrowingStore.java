package dev.digits.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model-store that gets one version after the other, each made of the newest committed
 * one, and each appearing whole, as the trainer exports it.
 */
public final class GrowingStore {

	private static final String NAME = "digit-cnn";

	private static final JsonMapper JSON = new JsonMapper();

	private final Path root;

	private final StoredModel model = new ModelStore(Path.of("model-store")).newest(NAME);

	private int version;

	/**
	 * A store with one version.
	 * @param root an empty folder
	 */
	public GrowingStore(Path root) {
		this.root = root;
		this.version = this.model.manifest().version() - 1;
		addGood();
	}

	public Path root() {
		return this.root;
	}

	/** The version that was added last. */
	public int newest() {
		return this.version;
	}

	/** A version that computes what the committed one does. */
	public int addGood() {
		return add(UnaryOperator.identity(), UnaryOperator.identity());
	}

	/** A version with a byte of its network flipped after its checksum was taken. */
	public int addCorrupt() {
		return add(UnaryOperator.identity(), GrowingStore::flipped);
	}

	/**
	 * A version that is in order, but takes every digit for the next one.
	 * @return its number
	 */
	public int addWrong() {
		return add(GrowingStore::rotated, UnaryOperator.identity());
	}

	private int add(UnaryOperator<byte[]> beforeChecksum, UnaryOperator<byte[]> afterChecksum) {
		int next = this.version + 1;
		Path folder = this.root.resolve(NAME).resolve(Integer.toString(next));
		Path aside = folder.resolveSibling("." + next);
		try {
			Files.createDirectories(aside);
			Map<String, Manifest.StoredFile> files = new TreeMap<>(this.model.manifest().files());
			for (String file : files.keySet()) {
				Files.copy(this.model.file(file), aside.resolve(file));
			}
			String network = this.model.manifest().onnx();
			Path onnx = aside.resolve(network);
			Files.write(onnx, beforeChecksum.apply(Files.readAllBytes(onnx)));
			files.put(network, new Manifest.StoredFile(StoredModel.sha256(onnx), Files.size(onnx)));
			Files.write(onnx, afterChecksum.apply(Files.readAllBytes(onnx)));
			Files.write(aside.resolve(Manifest.FILE), JSON.writeValueAsBytes(manifest(next, files)));
			Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.version = next;
		return next;
	}

	private Manifest manifest(int number, Map<String, Manifest.StoredFile> files) {
		Manifest all = this.model.manifest();
		return new Manifest(all.name(), number, all.created(), all.network(), all.onnx(), all.finder(), all.numbers(),
				files, all.input(), all.classes(), all.temperature(), all.rejection(), all.recipe(), all.dataset(),
				all.datasetSha256(), all.metrics(), all.trainer());
	}

	private static byte[] flipped(byte[] network) {
		network[network.length / 2] ^= 1;
		return network;
	}

	/** The last layer has a row of weights and a bias for each digit. */
	private static byte[] rotated(byte[] network) {
		try {
			ModelProto model = ModelProto.parseFrom(network);
			GraphProto.Builder graph = model.getGraph().toBuilder();
			int last = graph.getInitializerCount() - 1;
			graph.setInitializer(last - 1, rotated(graph.getInitializer(last - 1)));
			graph.setInitializer(last, rotated(graph.getInitializer(last)));
			return model.toBuilder().setGraph(graph).build().toByteArray();
		}
		catch (InvalidProtocolBufferException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TensorProto rotated(TensorProto tensor) {
		ByteString values = tensor.getRawData();
		int allButOneRow = values.size() / Math.toIntExact(tensor.getDims(0)) * 9;
		return tensor.toBuilder()
			.setRawData(values.substring(allButOneRow).concat(values.substring(0, allButOneRow)))
			.build();
	}

}
