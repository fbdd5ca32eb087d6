package dev.digits.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqliteTests extends FeedbackDatabaseContract {

	@TempDir
	private Path folder;

	@Override
	String url() {
		return "jdbc:sqlite:" + this.folder.resolve("made/when/needed/feedback.db");
	}

	@Test
	void isUsedAsSoonAsNothingStandsInItsWay() throws IOException {
		Path obstacle = Files.createFile(this.folder.resolve("data"));
		FeedbackProperties properties = Given.properties("jdbc:sqlite:" + obstacle.resolve("feedback.db"), "");
		try (FeedbackDatabase database = new FeedbackDatabase(properties);
				FeedbackUpkeep upkeep = new FeedbackUpkeep(properties, database,
						new AnswerIds(properties, InstantSource.system()), new EntryLimit(properties),
						InstantSource.system())) {
			upkeep.look();
			assertThatExceptionOfType(FeedbackUnavailableException.class)
				.isThrownBy(() -> database.inTransaction(FeedbackTables::entries))
				.withMessageContaining("database cannot be used");
			Files.delete(obstacle);
			upkeep.look();
			assertThat(database.inTransaction(FeedbackTables::entries)).isZero();
		}
	}

}
