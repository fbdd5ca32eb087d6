package dev.digits.evaluation;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes reports in another form than JSON. Nobody sends reports, so it reads none.
 *
 * @param <T> the reports that have this form
 */
abstract class ReportConverter<T> extends AbstractHttpMessageConverter<T> {

	private final Class<T> reports;

	ReportConverter(Class<T> reports, MediaType form) {
		super(form);
		this.reports = reports;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return this.reports.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, MediaType mediaType) {
		return false;
	}

	@Override
	protected T readInternal(Class<? extends T> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("reports are only written", input);
	}

}
