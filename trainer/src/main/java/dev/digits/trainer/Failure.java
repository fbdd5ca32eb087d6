package dev.digits.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells the user in a sentence what went wrong. What is no fault of files, disks or
 * networks is the program's own fault, and shown with its stack trace.
 */
final class Failure implements IExecutionExceptionHandler {

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, ParseResult parsed) throws Exception {
		IOException cause = (ex instanceof UncheckedIOException unchecked) ? unchecked.getCause()
				: (ex instanceof IOException io) ? io : null;
		if (cause == null) {
			throw ex;
		}
		command.getErr().println(sentence(cause));
		return CommandLine.ExitCode.SOFTWARE;
	}

	static String sentence(IOException ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.contains("No space left on device")) {
			return "The disk is full (%s). Make room, then continue with --resume.".formatted(message);
		}
		if (ex instanceof FileSystemException file) {
			return "%s: %s.".formatted(file.getFile(), reason(file));
		}
		return message;
	}

	private static String reason(FileSystemException ex) {
		if (ex instanceof NoSuchFileException) {
			return "there is no such file";
		}
		if (ex instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (ex instanceof FileAlreadyExistsException || ex instanceof NotDirectoryException) {
			return "there is a file in the way";
		}
		return (ex.getReason() != null) ? ex.getReason() : "it cannot be read or written";
	}

}
