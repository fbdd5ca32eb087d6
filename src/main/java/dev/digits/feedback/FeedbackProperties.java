package dev.digits.feedback;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where feedback is kept, and how long it is taken.
 *
 * @param url of the database, SQLite or PostgreSQL
 * @param username for PostgreSQL
 * @param password for PostgreSQL
 * @param secret signs the ids of answers; empty: one that is made once and kept in the
 * database
 * @param within how long after an answer
 * @param mostEntries of how many answers it is remembered what was said; when there are
 * more, no feedback is taken until the oldest are past {@code within}
 */
@Validated
@ConfigurationProperties("digits.feedback")
record FeedbackProperties(@NotNull @Pattern(regexp = "jdbc:(sqlite|postgresql):.+",
		message = "must begin with jdbc:sqlite: or jdbc:postgresql:") @DefaultValue("jdbc:sqlite:data/feedback.db") String url,
		@DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("") String secret,
		@NotNull @DurationMin(seconds = 1) @DefaultValue("7d") Duration within,
		@Positive @DefaultValue("10000000") long mostEntries) {

	/** Without secrets: what is printed may be logged, and a URL may hold a password. */
	@Override
	public String toString() {
		return "FeedbackProperties[within=%s, mostEntries=%d]".formatted(this.within, this.mostEntries);
	}

}
