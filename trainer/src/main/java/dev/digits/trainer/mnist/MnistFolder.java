package dev.digits.trainer.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * MNIST's files in a folder, gzipped or not.
 *
 * @param folder where they lie
 */
record MnistFolder(Path folder) implements MnistData.Source {

	@Override
	public InputStream open(String name) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			throw new IOException("There is no folder %s to read MNIST from.".formatted(this.folder));
		}
		for (Path file : new Path[] { this.folder.resolve(name), this.folder.resolve(name + ".gz") }) {
			if (Files.isRegularFile(file)) {
				return Files.newInputStream(file);
			}
		}
		throw new IOException("%s holds neither %s nor %s.gz; all four files of MNIST are needed."
			.formatted(this.folder, name, name));
	}

}
