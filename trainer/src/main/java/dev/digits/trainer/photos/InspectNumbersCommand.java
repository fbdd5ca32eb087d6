package dev.digits.trainer.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.digits.modelstore.StoredModel;
import dev.digits.picture.PictureException;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.reading.MultiScale;
import dev.digits.reading.NumberReading;
import dev.digits.reading.StageTimer;
import dev.digits.recognition.Engine;
import dev.digits.recognition.VersionNetworks;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.plots.NumberSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trainer inspect-numbers}: sheets that show which digits of numbers were found.
 */
@Command(name = "inspect-numbers", mixinStandardHelpOptions = true,
		description = "Writes sheets of a folder of pictures of numbers, with a box around each digit that was found. Its file"
				+ " transcriptions.tsv has a line for each: the name, a tab, the number, in which / is a new row. What is misread"
				+ " is marked in red.")
public final class InspectNumbersCommand implements Callable<Integer> {

	private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

	private static final String TRANSCRIPTIONS = "transcriptions.tsv";

	/** So many pictures fit on a sheet that can still be looked at. */
	private static final int ROWS = 12;

	@Spec
	private CommandSpec spec;

	@Mixin
	private PhotosOption photos;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "sheets",
			description = "Folder for the sheets; made if missing (default: ${DEFAULT-VALUE}).")
	private Path output;

	@Option(names = "--wrong", description = "Only what is misread.")
	private boolean wrong;

	@Override
	public Integer call() throws IOException {
		List<String> lines = transcriptions();
		Files.createDirectories(this.output);
		StoredModel version = ExportedVersion.in(this.photos.version()).stored();
		version.verify();
		List<NumberSheet.Row> rows = new ArrayList<>();
		try (VersionNetworks networks = VersionNetworks.load(version, Engine.ONNX_RUNTIME);
				VersionNetworks.Lent lent = networks.lend()) {
			MultiScale reader = new MultiScale(PICTURES::read, lent, StageTimer.NONE);
			for (String line : lines) {
				String[] parts = line.split("\t", 2);
				NumberSheet.Row row = row(reader, parts[0], parts[1]);
				if (row.wrong() || !this.wrong) {
					rows.add(row);
				}
			}
		}
		for (int first = 0; first < rows.size(); first += ROWS) {
			write(first / ROWS + 1, rows.subList(first, Math.min(rows.size(), first + ROWS)));
		}
		long misread = rows.stream().filter(NumberSheet.Row::wrong).count();
		this.spec.commandLine().getOut().printf("%d of %d numbers are misread.%n", misread, lines.size());
		return 0;
	}

	private List<String> transcriptions() throws IOException {
		Path file = this.photos.folder.resolve(TRANSCRIPTIONS);
		if (Files.notExists(file)) {
			throw new IOException("There is no %s, which says what the pictures show".formatted(file));
		}
		return Files.readAllLines(file).stream().filter((line) -> line.contains("\t")).toList();
	}

	private NumberSheet.Row row(MultiScale reader, String name, String number) throws IOException {
		byte[] bytes = Files.readAllBytes(this.photos.folder.resolve(name));
		try {
			NumberReading reading = reader.read(bytes);
			String text = reading.text().replace('\n', '/');
			return new NumberSheet.Row(
					String.format(Locale.ROOT, "%s: %s, %.1f %%%s%s", name, text, 100 * reading.confidence(),
							reading.uncertain() ? ", uncertain" : "", text.equals(number) ? "" : "; it is " + number),
					reading.picture(), reading.digits().stream().map((digit) -> digit.extractedFrame().box()).toList(),
					!text.equals(number));
		}
		catch (PictureException ex) {
			return new NumberSheet.Row("%s: %s It is %s".formatted(name, ex.getMessage(), number), picture(bytes),
					List.of(), true);
		}
	}

	private static GreyPicture picture(byte[] bytes) {
		try {
			return PICTURES.read(bytes);
		}
		catch (PictureException ex) {
			return new GreyPicture(1, 1, new byte[1]);
		}
	}

	private void write(int number, List<NumberSheet.Row> rows) throws IOException {
		Path file = this.output.resolve(String.format(Locale.ROOT, "sheet-%03d.png", number));
		Files.write(file, NumberSheet.png(rows));
		this.spec.commandLine().getOut().println(file);
	}

}
