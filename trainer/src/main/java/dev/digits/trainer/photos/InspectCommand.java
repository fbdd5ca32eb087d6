package dev.digits.trainer.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.digits.picture.PictureException;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.plots.ContactSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trainer inspect}: contact sheets that show each stage of each picture.
 */
@Command(name = "inspect", mixinStandardHelpOptions = true,
		description = "Writes contact sheets of a folder of pictures: the picture with the digit's box, what the answer depends on,"
				+ " the frame, the answer. What is misread is marked in red.")
public final class InspectCommand implements Callable<Integer> {

	/** So many pictures fit on a sheet that can still be looked at. */
	private static final int ROWS = 16;

	@Spec
	private CommandSpec spec;

	@Mixin
	private PhotosOption photos;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "sheets",
			description = "Folder for the sheets; made if missing (default: ${DEFAULT-VALUE}).")
	private Path output;

	@Option(names = "--wrong", description = "Only what is misread: another digit, or something else taken for one.")
	private boolean wrong;

	@Override
	public Integer call() throws IOException {
		List<Photo> all = Photo.in(this.photos.folder);
		Files.createDirectories(this.output);
		int sheets = 0;
		try (PhotoReader reader = new PhotoReader(this.photos.version())) {
			List<ContactSheet.Row> rows = new ArrayList<>();
			for (Photo photo : all) {
				ContactSheet.Row row = row(photo, reader);
				if (row.wrong() || !this.wrong) {
					rows.add(row);
				}
				if (rows.size() == ROWS) {
					write(++sheets, rows);
					rows.clear();
				}
			}
			if (!rows.isEmpty()) {
				write(++sheets, rows);
			}
		}
		if (sheets == 0) {
			this.spec.commandLine().getOut().printf("Nothing is misread in %d pictures.%n", all.size());
		}
		return 0;
	}

	private static ContactSheet.Row row(Photo photo, PhotoReader reader) {
		String title = photo.label() + "/" + photo.file().getFileName();
		try {
			GreyPicture picture = PhotoReader.picture(photo);
			Outcome outcome = reader.read(photo);
			return new ContactSheet.Row(title, picture, reader.heatMap(picture), outcome.box(), outcome.frame(),
					outcome.inWords(), !outcome.isAsWanted());
		}
		catch (PictureException ex) {
			GreyPicture none = new GreyPicture(1, 1, new byte[1]);
			return new ContactSheet.Row(title, none, none, Optional.empty(), Optional.empty(), ex.getMessage(),
					photo.isDigit());
		}
	}

	private void write(int number, List<ContactSheet.Row> rows) throws IOException {
		Path file = this.output.resolve(String.format(Locale.ROOT, "sheet-%03d.png", number));
		Files.write(file, ContactSheet.png(rows));
		this.spec.commandLine().getOut().println(file);
	}

}
