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
import java.util.function.Function;
import java.util.stream.Stream;

import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.frame.Frame;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.Engine;
import dev.digits.recognition.NetworkPredictor;
import dev.digits.recognition.Networks;
import dev.digits.recognition.VersionNetworks;
import dev.digits.trainer.detection.DetectorFiles;
import dev.digits.trainer.detection.FinderDescription;
import dev.digits.trainer.detection.NumberDescription;
import dev.digits.trainer.evaluation.SceneFigures;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.export.FinderSection;
import dev.digits.trainer.export.ModelCard;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.export.NumberSection;
import dev.digits.trainer.export.VersionFolder;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.plots.CorruptionPlot;
import dev.digits.trainer.plots.ReliabilityPlot;
import dev.digits.trainer.robustness.HardPictures;
import dev.digits.trainer.robustness.OtherAnswers;
import dev.digits.trainer.robustness.Scores;
import dev.digits.trainer.robustness.ServedVersion;
import dev.digits.trainer.scene.Scene;
import dev.digits.trainer.scene.number.NumberScene;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a new version of the network for frames of one that there is, a finder and a
 * detector of numbers.
 *
 * @param frames the version whose network for frames is taken
 * @param finder the files of the finder
 * @param numbers the files of the detector of numbers
 * @param scenes of digits that no network learnt from
 * @param numberScenes of numbers that no network learnt from
 * @param test the test set's frames, beside which pictures of no digit are scored
 * @param hard what else to measure on
 * @param folder of the model
 * @param version the new one's number, still free
 * @param command what to type to make it again
 */
public record VersionCombiner(ExportedVersion frames, DetectorFiles<FinderDescription> finder,
		DetectorFiles<NumberDescription> numbers, List<Scene> scenes, List<NumberScene> numberScenes,
		LabelledFrames test, HardPictures hard, ModelFolder folder, int version, String command) {

	/**
	 * Where it is likelier than this that a picture shows no digit, its answer is marked:
	 * one time in five.
	 */
	private static final double MOST_NONE = 0.2;

	/** What the new version has of its own. */
	private static final Set<String> OWN = Set.of(ModelCard.FILE, Manifest.FILE, Evaluation.FILE,
			Evaluation.CORRUPTIONS_PICTURE, Evaluation.RELIABILITY_PICTURE);

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
				if (!OWN.contains(name) && !detectorFiles().contains(name)) {
					files.write(name, Files.readAllBytes(before.file(name)));
				}
			}
			copy(this.finder, files);
			copy(this.numbers, files);
			Judgement judgement = judgement(files.place());
			Manifest facts = manifest(Map.of(), judgement);
			Figures figures = figures(files.place(), facts);
			Evaluation evaluation = evaluation(before.read(Evaluation.FILE, Evaluation.class),
					new StoredModel(files.place(), facts), figures.numbers());
			files.write(Evaluation.FILE, JSON.writeValueAsBytes(evaluation));
			files.write(Evaluation.RELIABILITY_PICTURE, ReliabilityPlot.png(evaluation));
			if (!evaluation.corruptions().isEmpty()) {
				files.write(Evaluation.CORRUPTIONS_PICTURE, CorruptionPlot.png(evaluation));
			}
			files
				.write(ModelCard.FILE,
						ModelCard
							.combined(facts, evaluation, history, card,
									new FinderSection(this.finder.description(), judgement.bounds(), figures.scenes()),
									new NumberSection(this.numbers.description(), judgement.calibration(),
											figures.numbers(), this.command))
							.getBytes(StandardCharsets.UTF_8));
			Manifest manifest = manifest(files.files(), judgement);
			files.write(Manifest.FILE, JSON.writeValueAsBytes(manifest));
			files.publish();
			return new Combined(manifest, figures.scenes(), figures.numbers());
		}
	}

	private List<String> detectorFiles() {
		return Stream.concat(this.finder.names().stream(), this.numbers.names().stream()).toList();
	}

	private static void copy(DetectorFiles<?> detector, VersionFolder files) throws IOException {
		for (String name : detector.names()) {
			files.write(name, Files.readAllBytes(detector.folder().resolve(name)));
		}
	}

	/** What spoilt pictures and others come to depends on the finder as well. */
	private Evaluation evaluation(Evaluation before, StoredModel made, Evaluation.Numbers numbers) throws IOException {
		try (LoadedNetwork<Frame> network = this.frames.network();
				NetworkPredictor<Frame> predictor = network.newPredictor();
				ServedVersion served = ServedVersion.load(made)) {
			return new Evaluation(before.dataset(), before.matrix(), before.loss(), before.expectedCalibrationError(),
					before.errors(), before.reliability(),
					this.hard.corrupted().map((mnistC) -> mnistC.measure(predictor::outputs, served)).orElse(List.of()),
					OtherAnswers.measure(this.hard.others(), served,
							this.frames.predictions(Answers.of(predictor::outputs, this.test)),
							Scores.negativeEnergy()),
					numbers, before.trials());
		}
	}

	/** Nothing is marked for its confidence while the bounds for it are sought. */
	private Judgement judgement(Path place) throws IOException {
		Manifest unbounded = manifest(Map.of(), Judgement.NONE);
		return read(place, unbounded,
				(networks) -> new Judgement(
						new Manifest.Doubt(SceneAnswers.of(networks, this.scenes).leastConfidence(), MOST_NONE),
						NumberAnswers.of(networks, this.numberScenes).calibration()));
	}

	private Figures figures(Path place, Manifest manifest) throws IOException {
		return read(place, manifest, (networks) -> new Figures(SceneAnswers.of(networks, this.scenes).figures(),
				NumberAnswers.of(networks, this.numberScenes).figures()));
	}

	private static <T> T read(Path place, Manifest manifest, Function<Networks, T> reader) throws IOException {
		try (VersionNetworks networks = VersionNetworks.load(new StoredModel(place, manifest), Engine.ONNX_RUNTIME);
				VersionNetworks.Lent lent = networks.lend()) {
			return reader.apply(lent);
		}
	}

	private Manifest manifest(Map<String, Manifest.StoredFile> files, Judgement judgement) {
		Manifest before = this.frames.manifest();
		return new Manifest(this.folder.name(), this.version, Instant.now().truncatedTo(ChronoUnit.SECONDS),
				before.network(), before.onnx(), this.finder.description().manifest(judgement.bounds()),
				this.numbers.description().manifest(judgement.calibration()), new TreeMap<>(files), before.input(),
				before.classes(), before.temperature(), before.rejection(), before.recipe(), before.dataset(),
				before.datasetSha256(), before.metrics(), before.trainer());
	}

	/**
	 * By what answers are marked uncertain.
	 *
	 * @param bounds for one digit
	 * @param calibration of the confidence in whole numbers
	 */
	private record Judgement(Manifest.Doubt bounds, Manifest.NumberCalibration calibration) {

		/** Marks nothing. */
		static final Judgement NONE = new Judgement(new Manifest.Doubt(0, MOST_NONE),
				new Manifest.NumberCalibration(0, List.of(), 0));

	}

	private record Figures(SceneFigures scenes, Evaluation.Numbers numbers) {
	}

	/**
	 * A version that was made.
	 *
	 * @param manifest what it is
	 * @param scenes how it reads scenes of digits
	 * @param numbers how it reads scenes of numbers
	 */
	public record Combined(Manifest manifest, SceneFigures scenes, Evaluation.Numbers numbers) {
	}

}
