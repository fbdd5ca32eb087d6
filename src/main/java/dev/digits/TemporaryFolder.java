package dev.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks, before anything starts, whether the folder for temporary files serves: uploads
 * wait there, and native libraries are unpacked there and loaded, unless options of the
 * JVM say where they are already. What would come of it otherwise is a stack trace, or a
 * service without a model.
 */
class TemporaryFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String PROPERTY = "java.io.tmpdir";

	/** Where ONNX Runtime's and SQLite's libraries are; without, they are unpacked. */
	private static final String[] LIBRARIES = { "onnxruntime.native.path", "org.sqlite.lib.path" };

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		boolean unpacks = Stream.of(LIBRARIES).anyMatch((library) -> System.getProperty(library) == null);
		requireUsable(Path.of(System.getProperty(PROPERTY)), unpacks, Files::isExecutable);
	}

	/**
	 * Make sure that a folder serves.
	 * @param folder for temporary files
	 * @param forLibraries whether native libraries will be loaded from there
	 * @param executable whether the operating system would run a file
	 * @throws UnusableFolderException if it does not
	 */
	static void requireUsable(Path folder, boolean forLibraries, Predicate<Path> executable) {
		Path file;
		try {
			file = Files.createTempFile(folder, "digits", null);
		}
		catch (IOException ex) {
			throw new UnusableFolderException(folder, "there is no such folder, or nothing may be written there", ex);
		}
		try {
			// Not for programs, whatever a file's permissions say: mounted noexec.
			if (forLibraries && file.toFile().setExecutable(true) && !executable.test(file)) {
				throw new UnusableFolderException(folder,
						"native libraries cannot be loaded from there, as it is mounted noexec", null);
			}
		}
		finally {
			file.toFile().delete();
		}
	}

}
