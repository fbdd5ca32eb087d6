package dev.digits.evaluation;

import java.io.IOException;
import java.nio.file.Files;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes the picture of a report. An older trainer drew fewer of them.
 */
@Component
class PngConverter extends ReportConverter<Pictured> {

	PngConverter() {
		super(Pictured.class, MediaType.IMAGE_PNG);
	}

	@Override
	protected void writeInternal(Pictured report, HttpOutputMessage output) throws IOException {
		if (!Files.isRegularFile(report.picture())) {
			throw new NoPictureException();
		}
		Files.copy(report.picture(), output.getBody());
	}

}
