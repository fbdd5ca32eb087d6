package dev.digits.trainer.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import dev.digits.modelstore.Manifest.StoredFile;

/**
 * A version that is being written: a hidden folder beside its place until it is whole,
 * then moved there in one step. Nothing is left of it if that does not happen, unless the
 * machine itself stops; and what is hidden is no version.
 */
public final class VersionFolder implements AutoCloseable {

	private final Path place;

	private final Path aside;

	private final Map<String, StoredFile> files = new TreeMap<>();

	/** Ctrl-C ends the program without closing anything. */
	private final Thread cleanUp = new Thread(this::deleteAside, "clean-up");

	/**
	 * Begin a version.
	 * @param place the folder it will be
	 * @throws IOException if it is there already or nothing can be written beside it
	 */
	public VersionFolder(Path place) throws IOException {
		if (Files.exists(place)) {
			throw new FileAlreadyExistsException(place.toString());
		}
		this.place = place;
		this.aside = place.resolveSibling(".%s-%s".formatted(place.getFileName(), UUID.randomUUID()));
		Files.createDirectories(this.aside);
		Runtime.getRuntime().addShutdownHook(this.cleanUp);
	}

	/**
	 * Where its files lie until it is published.
	 * @return a hidden folder
	 */
	public Path place() {
		return this.aside;
	}

	/**
	 * Write a file.
	 * @param name its name
	 * @param content its bytes
	 * @return where it lies for now
	 * @throws IOException if it cannot be written
	 */
	public synchronized Path write(String name, byte[] content) throws IOException {
		Path file = this.aside.resolve(name);
		Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		sync(file);
		this.files.put(name, new StoredFile(sha256(content), content.length));
		return file;
	}

	/**
	 * The files written so far.
	 * @return each with checksum and size
	 */
	public Map<String, StoredFile> files() {
		return Collections.unmodifiableMap(new TreeMap<>(this.files));
	}

	/**
	 * Make it a version.
	 * @throws IOException if it cannot be moved to its place
	 */
	public synchronized void publish() throws IOException {
		sync(this.aside);
		Files.move(this.aside, this.place, StandardCopyOption.ATOMIC_MOVE);
		sync(this.place.getParent());
	}

	@Override
	public void close() {
		deleteAside();
		try {
			Runtime.getRuntime().removeShutdownHook(this.cleanUp);
		}
		catch (IllegalStateException ex) {
			// Shutting down already: the hook does the same.
			return;
		}
	}

	private synchronized void deleteAside() {
		if (Files.notExists(this.aside)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(this.aside)) {
			List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Onto the disk itself, so that a power cut takes nothing back. */
	private static void sync(Path path) throws IOException {
		if (Files.isDirectory(path) && File.separatorChar == '\\') {
			// Windows opens no folders, and needs none synced.
			return;
		}
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
