package dev.digits.evaluation;

import java.io.IOException;
import java.nio.file.Files;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes the picture of a report.
 */
@Component
class PngConverter extends AbstractHttpMessageConverter<Pictured> {

	PngConverter() {
		super(MediaType.IMAGE_PNG);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Pictured.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, MediaType mediaType) {
		return false;
	}

	@Override
	protected Pictured readInternal(Class<? extends Pictured> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("reports are only written", input);
	}

	@Override
	protected void writeInternal(Pictured report, HttpOutputMessage output) throws IOException {
		Files.copy(report.picture(), output.getBody());
	}

}
