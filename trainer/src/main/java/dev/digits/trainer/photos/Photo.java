package dev.digits.trainer.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A picture in a folder.
 *
 * @param file the picture
 * @param label the name of the sub-folder it lies in: the digit it shows, or what else;
 * empty if it lies in no sub-folder
 */
record Photo(Path file, String label) {

	private static final Set<String> SUFFIXES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");

	/**
	 * Whether it shows one digit, and which is known.
	 * @return true if its sub-folder is named 0 to 9
	 */
	boolean isDigit() {
		return this.label.matches("[0-9]");
	}

	/**
	 * All pictures of a folder and its sub-folders.
	 * @param folder where to look
	 * @return those of the folder itself first, then sub-folder by sub-folder, by name
	 * @throws IOException if there is no such folder, or no picture in it, in a sentence
	 */
	static List<Photo> in(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException("%s is no folder. Give a folder of pictures.".formatted(folder));
		}
		List<Photo> photos = new ArrayList<>(in(folder, ""));
		for (Path sub : sorted(folder)) {
			if (Files.isDirectory(sub)) {
				photos.addAll(in(sub, sub.getFileName().toString()));
			}
		}
		if (photos.isEmpty()) {
			throw new IOException("There is no picture in %s or its sub-folders (%s).".formatted(folder,
					String.join(", ", SUFFIXES.stream().sorted().toList())));
		}
		return photos;
	}

	private static List<Photo> in(Path folder, String label) throws IOException {
		return sorted(folder).stream().filter(Photo::isPicture).map((file) -> new Photo(file, label)).toList();
	}

	private static List<Path> sorted(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static boolean isPicture(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return Files.isRegularFile(file) && SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
	}

}
