package dev.digits.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes a confusion matrix as a table (RFC 4180): a header line, then a line for each
 * actual digit.
 */
@Component
class ConfusionCsvConverter extends ReportConverter<ConfusionReport> {

	static final String CSV = "text/csv";

	ConfusionCsvConverter() {
		super(ConfusionReport.class, MediaType.parseMediaType(CSV));
	}

	@Override
	protected void writeInternal(ConfusionReport report, HttpOutputMessage output) throws IOException {
		output.getBody().write(table(report).getBytes(StandardCharsets.US_ASCII));
	}

	private static String table(ConfusionReport report) {
		StringBuilder table = new StringBuilder("actual/predicted");
		report.labels().forEach((label) -> table.append(',').append(label));
		table.append("\r\n");
		for (int row = 0; row < report.matrix().length; row++) {
			table.append(report.labels().get(row))
				.append(',')
				.append(Arrays.stream(report.matrix()[row])
					.mapToObj(Integer::toString)
					.collect(Collectors.joining(",")))
				.append("\r\n");
		}
		return table.toString();
	}

}
