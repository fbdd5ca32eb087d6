package dev.digits.feedback;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables, in SQL that SQLite and PostgreSQL both understand. What was said of a
 * single answer is remembered only as long as it may be said once more; the counts stay.
 * Every call belongs into a transaction.
 */
class FeedbackTables {

	private static final List<String> CREATE = List.of("""
			CREATE TABLE IF NOT EXISTS feedback_secret (
				id SMALLINT PRIMARY KEY CHECK (id = 1),
				secret VARCHAR(64) NOT NULL)""", """
			CREATE TABLE IF NOT EXISTS feedback_entry (
				answered BIGINT NOT NULL,
				number INTEGER NOT NULL,
				model VARCHAR(255) NOT NULL,
				version INTEGER NOT NULL,
				predicted SMALLINT NOT NULL,
				actual SMALLINT NOT NULL,
				PRIMARY KEY (answered, number, model, version, predicted))""", """
			CREATE TABLE IF NOT EXISTS feedback_count (
				model VARCHAR(255) NOT NULL,
				version INTEGER NOT NULL,
				actual SMALLINT NOT NULL,
				predicted SMALLINT NOT NULL,
				answers BIGINT NOT NULL,
				PRIMARY KEY (model, version, actual, predicted))""");

	private static final String THIS_ONE = """
			WHERE answered = :answered AND number = :number AND model = :model
			AND version = :version AND predicted = :predicted
			""";

	private final JdbcClient jdbc;

	FeedbackTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void create() {
		CREATE.forEach((table) -> this.jdbc.sql(table).update());
	}

	/**
	 * The secret that all who use this database share.
	 * @param offer becomes it if there is none yet
	 * @return the one that is kept
	 */
	String secret(String offer) {
		this.jdbc.sql("INSERT INTO feedback_secret (id, secret) VALUES (1, ?) ON CONFLICT DO NOTHING")
			.param(offer)
			.update();
		return this.jdbc.sql("SELECT secret FROM feedback_secret WHERE id = 1").query(String.class).single();
	}

	/**
	 * Remember what digit an answer should have been, and count it; what was said of it
	 * before counts no longer.
	 * @param answer what was answered
	 * @param model what answered it
	 * @param actual the true digit, 0 to 9
	 * @return what that changed
	 */
	Outcome keep(Answer answer, String model, int actual) {
		while (true) {
			if (insert(answer, model, actual)) {
				count(answer, model, actual, 1);
				return (actual == answer.digit()) ? Outcome.RIGHT : Outcome.WRONG;
			}
			Optional<Integer> before = actual(answer, model);
			if (before.filter((digit) -> digit == actual).isPresent()) {
				return Outcome.REPEATED;
			}
			// Somebody may correct it at the same time: only one of them finds what both
			// saw.
			if (before.isPresent() && replace(answer, model, before.get(), actual)) {
				move(answer, model, before.get(), actual);
				return Outcome.CORRECTED;
			}
		}
	}

	private boolean insert(Answer answer, String model, int actual) {
		return bound("""
				INSERT INTO feedback_entry (answered, number, model, version, predicted, actual)
				VALUES (:answered, :number, :model, :version, :predicted, :actual)
				ON CONFLICT DO NOTHING""", answer, model).param("actual", actual).update() == 1;
	}

	private Optional<Integer> actual(Answer answer, String model) {
		return bound("SELECT actual FROM feedback_entry " + THIS_ONE, answer, model).query(Integer.class).optional();
	}

	private boolean replace(Answer answer, String model, int before, int actual) {
		return bound("UPDATE feedback_entry SET actual = :actual " + THIS_ONE + "AND actual = :before", answer, model)
			.param("actual", actual)
			.param("before", before)
			.update() == 1;
	}

	/** Lower rows first: two who change the same rows do not wait for one another. */
	private void move(Answer answer, String model, int before, int actual) {
		if (before < actual) {
			count(answer, model, before, -1);
			count(answer, model, actual, 1);
		}
		else {
			count(answer, model, actual, 1);
			count(answer, model, before, -1);
		}
	}

	private void count(Answer answer, String model, int actual, int change) {
		this.jdbc.sql("""
				INSERT INTO feedback_count (model, version, actual, predicted, answers)
				VALUES (:model, :version, :actual, :predicted, :change)
				ON CONFLICT (model, version, actual, predicted)
				DO UPDATE SET answers = feedback_count.answers + excluded.answers""")
			.param("model", model)
			.param("version", answer.version())
			.param("actual", actual)
			.param("predicted", answer.digit())
			.param("change", change)
			.update();
	}

	private JdbcClient.StatementSpec bound(String sql, Answer answer, String model) {
		return this.jdbc.sql(sql)
			.param("answered", answer.second())
			.param("number", answer.number())
			.param("model", model)
			.param("version", answer.version())
			.param("predicted", answer.digit());
	}

	/**
	 * How often each digit was read as which.
	 * @param model whose answers
	 * @param version of the model
	 * @return 10 × 10 counts: rows are the true digit, columns the answer
	 */
	int[][] counts(String model, int version) {
		int[][] counts = new int[10][10];
		this.jdbc
			.sql("SELECT actual, predicted, answers FROM feedback_count WHERE model = :model AND version = :version")
			.param("model", model)
			.param("version", version)
			.query((row) -> {
				counts[row.getInt("actual")][row.getInt("predicted")] = (int) Math.min(row.getLong("answers"),
						Integer.MAX_VALUE);
			});
		return counts;
	}

	/**
	 * Forget what was said of single answers; it stays counted.
	 * @param second answers before it are forgotten
	 * @param most how many at the most, so that others get their turn
	 * @return how many were forgotten
	 */
	int forget(long second, int most) {
		return this.jdbc.sql("""
				DELETE FROM feedback_entry WHERE (answered, number, model, version, predicted) IN (
				SELECT answered, number, model, version, predicted FROM feedback_entry
				WHERE answered < :second ORDER BY answered LIMIT :most)""")
			.param("second", second)
			.param("most", most)
			.update();
	}

	/**
	 * Of how many answers it is remembered what was said.
	 * @return 0 or more
	 */
	long entries() {
		return this.jdbc.sql("SELECT count(*) FROM feedback_entry").query(Long.class).single();
	}

}
