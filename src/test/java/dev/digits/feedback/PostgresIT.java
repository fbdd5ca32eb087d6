package dev.digits.feedback;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The same against a real server.
 */
@Tag("postgres")
@EnabledIfEnvironmentVariable(named = "DIGITS_TEST_POSTGRES", matches = "jdbc:postgresql:.+",
		disabledReason = "needs DIGITS_TEST_POSTGRES, such as jdbc:postgresql://localhost/digits?user=digits")
class PostgresIT extends FeedbackDatabaseContract {

	@Override
	String url() {
		return System.getenv("DIGITS_TEST_POSTGRES");
	}

}
