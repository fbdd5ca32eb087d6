package dev.digits.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model-store whose only version is the committed network with figures made up for the
 * tests: every list has entries, there is a reliability diagram, but no other picture.
 */
final class MeasuredStore {

	static final List<Evaluation.Bin> BINS = List.of(new Evaluation.Bin(0, 0.5, 2, 0.4, 0.5),
			new Evaluation.Bin(0.5, 1, 8, 0.9, 1));

	static final byte[] DIAGRAM = { 'P', 'N', 'G' };

	private static final JsonMapper JSON = new JsonMapper();

	private MeasuredStore() {
	}

	/**
	 * Write it.
	 * @param root the folder it will be
	 * @return the same
	 */
	static Path write(Path root) throws IOException {
		StoredModel committed = new ModelStore(Path.of("model-store")).newest("digit-cnn");
		Manifest manifest = committed.manifest();
		Path folder = Files
			.createDirectories(root.resolve(manifest.name()).resolve(Integer.toString(manifest.version())));
		Manifest.Finder finder = manifest.requiredFinder();
		Map<String, Manifest.StoredFile> files = new HashMap<>();
		for (String file : List.of(manifest.network(), finder.network(), finder.onnx(),
				manifest.requiredNumbers().network(), manifest.requiredNumbers().onnx())) {
			files.put(file, manifest.files().get(file));
		}
		for (String file : files.keySet()) {
			Files.copy(committed.file(file), folder.resolve(file));
		}
		Files.write(folder.resolve(Evaluation.FILE),
				JSON.writeValueAsBytes(measured(committed.read(Evaluation.FILE, Evaluation.class))));
		Files.write(folder.resolve(Evaluation.RELIABILITY_PICTURE), DIAGRAM);
		Files.write(folder.resolve(Manifest.FILE),
				JSON.writeValueAsBytes(new Manifest(manifest.name(), manifest.version(), manifest.created(),
						manifest.network(), null, finder, manifest.numbers(), files, manifest.input(),
						manifest.classes(), manifest.temperature(), manifest.rejection(), manifest.recipe(),
						manifest.dataset(), manifest.datasetSha256(), manifest.metrics(), manifest.trainer())));
		return root;
	}

	private static Evaluation measured(Evaluation committed) {
		return new Evaluation(committed.dataset(), committed.matrix(), committed.loss(),
				committed.expectedCalibrationError(), committed.errors(), BINS,
				List.of(new Evaluation.Corruption("fog", 10_000, 0.25, 0.125),
						new Evaluation.Corruption("zigzag", 10_000, 0.75, 0.625)),
				List.of(new Evaluation.Others("letters", 500, 0.9375, 0.875)), committed.numbers(), List.of());
	}

}
