package dev.digits.trainer.combine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.DigitNetwork;
import dev.digits.recognition.Engine;
import dev.digits.recognition.FramePredictor;
import dev.digits.recognition.Networks;
import dev.digits.recognition.VersionNetworks;
import dev.digits.trainer.detection.FinderFiles;
import dev.digits.trainer.evaluation.SceneFigures;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.export.FinderSection;
import dev.digits.trainer.export.ModelCard;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.export.VersionFolder;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.plots.CorruptionPlot;
import dev.digits.trainer.robustness.HardPictures;
import dev.digits.trainer.robustness.OtherAnswers;
import dev.digits.trainer.robustness.Scores;
import dev.digits.trainer.robustness.ServedVersion;
import dev.digits.trainer.scene.Scene;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a new version of the network for frames of one that there is, and a finder.
 *
 * @param frames the version whose network for frames is taken
 * @param finder the files of the finder
 * @param scenes that neither network learnt from
 * @param test the test set's frames, beside which pictures of no digit are scored
 * @param hard what else to measure on
 * @param folder of the model
 * @param version the new one's number, still free
 * @param command what to type to make it again
 */
public record VersionCombiner(ExportedVersion frames, FinderFiles finder, List<Scene> scenes, LabelledFrames test,
		HardPictures hard, ModelFolder folder, int version, String command) {

	/**
	 * Where it is likelier than this that a picture shows no digit, its answer is marked:
	 * one time in five.
	 */
	private static final double MOST_NONE = 0.2;

	/** What the new version has of its own. */
	private static final Set<String> OWN = Set.of(ModelCard.FILE, Manifest.FILE, Evaluation.FILE,
			Evaluation.CORRUPTIONS_PICTURE);

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * Make the version; it appears whole or not at all.
	 * @return its manifest, and how it reads scenes
	 * @throws IOException if it exists already, cannot be written, or a file is damaged
	 */
	public Combined combine() throws IOException {
		StoredModel before = this.frames.stored();
		before.verify();
		TrainingHistory history = before.read(TrainingHistory.FILE, TrainingHistory.class);
		String card = Files.readString(before.file(ModelCard.FILE));
		try (VersionFolder files = new VersionFolder(this.folder.version(this.version))) {
			for (String name : before.manifest().files().keySet()) {
				if (!OWN.contains(name) && !this.finder.names().contains(name)) {
					files.write(name, Files.readAllBytes(before.file(name)));
				}
			}
			for (String name : this.finder.names()) {
				files.write(name, Files.readAllBytes(this.finder.folder().resolve(name)));
			}
			Manifest.Doubt bounds = bounds(files.place());
			Manifest facts = manifest(Map.of(), bounds);
			SceneFigures figures = figures(files.place(), facts);
			Evaluation evaluation = evaluation(before.read(Evaluation.FILE, Evaluation.class),
					new StoredModel(files.place(), facts));
			files.write(Evaluation.FILE, JSON.writeValueAsBytes(evaluation));
			if (!evaluation.corruptions().isEmpty()) {
				files.write(Evaluation.CORRUPTIONS_PICTURE, CorruptionPlot.png(evaluation));
			}
			files.write(ModelCard.FILE,
					ModelCard
						.combined(facts, evaluation, history, card,
								new FinderSection(this.finder.description(), bounds, figures, this.command))
						.getBytes(StandardCharsets.UTF_8));
			Manifest manifest = manifest(files.files(), bounds);
			files.write(Manifest.FILE, JSON.writeValueAsBytes(manifest));
			files.publish();
			return new Combined(manifest, figures);
		}
	}

	/** What spoilt pictures and others come to depends on the finder as well. */
	private Evaluation evaluation(Evaluation before, StoredModel made) throws IOException {
		try (DigitNetwork network = this.frames.network();
				FramePredictor predictor = network.newPredictor();
				ServedVersion served = ServedVersion.load(made)) {
			return new Evaluation(before.dataset(), before.matrix(), before.loss(), before.expectedCalibrationError(),
					before.errors(), before.reliability(),
					this.hard.corrupted().map((mnistC) -> mnistC.measure(predictor::logits, served)).orElse(List.of()),
					OtherAnswers.measure(this.hard.others(), served,
							this.frames.predictions(Answers.of(predictor::logits, this.test)), Scores.negativeEnergy()),
					before.trials());
		}
	}

	/** Nothing is marked for its confidence while the bound for it is sought. */
	private Manifest.Doubt bounds(Path place) throws IOException {
		double least = read(place, manifest(Map.of(), new Manifest.Doubt(0, MOST_NONE))).leastConfidence();
		return new Manifest.Doubt(least, MOST_NONE);
	}

	private SceneFigures figures(Path place, Manifest manifest) throws IOException {
		return read(place, manifest).figures();
	}

	private SceneAnswers read(Path place, Manifest manifest) throws IOException {
		try (VersionNetworks networks = VersionNetworks.load(new StoredModel(place, manifest), Engine.ONNX_RUNTIME);
				VersionNetworks.Lent lent = networks.lend()) {
			Networks served = lent;
			return SceneAnswers.of(served, this.scenes);
		}
	}

	private Manifest manifest(Map<String, Manifest.StoredFile> files, Manifest.Doubt bounds) {
		Manifest before = this.frames.manifest();
		return new Manifest(this.folder.name(), this.version, Instant.now().truncatedTo(ChronoUnit.SECONDS),
				before.network(), before.onnx(), this.finder.description().manifest(bounds), new TreeMap<>(files),
				before.input(), before.classes(), before.temperature(), before.rejection(), before.recipe(),
				before.dataset(), before.datasetSha256(), before.metrics(), before.trainer());
	}

	/**
	 * A version that was made.
	 *
	 * @param manifest what it is
	 * @param figures how it reads scenes
	 */
	public record Combined(Manifest manifest, SceneFigures figures) {
	}

}
