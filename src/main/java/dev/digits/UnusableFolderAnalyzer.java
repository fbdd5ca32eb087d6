package dev.digits;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which option to set, without a stack trace.
 */
class UnusableFolderAnalyzer extends AbstractFailureAnalyzer<UnusableFolderException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableFolderException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Name another folder to the JVM, -Djava.io.tmpdir=/path/to/it: in JAVA_OPTS for bin/digit-reader, in "
						+ "JAVA_TOOL_OPTIONS otherwise. In a container without one: --tmpfs /tmp.",
				cause);
	}

}
