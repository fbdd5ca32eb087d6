package dev.digits.evaluation;

import java.io.IOException;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes the picture of a report.
 */
@Component
class PngConverter extends ReportConverter<Pictured> {

	PngConverter() {
		super(Pictured.class, MediaType.IMAGE_PNG);
	}

	@Override
	protected void writeInternal(Pictured report, HttpOutputMessage output) throws IOException {
		output.getBody().write(report.picture().png());
	}

}
