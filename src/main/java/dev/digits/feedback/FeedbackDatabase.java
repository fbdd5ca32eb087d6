package dev.digits.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database that feedback is kept in, and whether it can be used. Nothing else waits
 * for it: few requests are let in at once, and none while it is known not to answer.
 */
@Component
class FeedbackDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(FeedbackDatabase.class);

	private static final String SQLITE = "jdbc:sqlite:";

	/** Of the threads that remain when all pictures have theirs, half. */
	private static final int AT_ONCE = 32;

	private static final Duration MAX_TO_CONNECT = Duration.ofSeconds(2);

	/**
	 * What has been answered is on the disk. Only one writes at a time, so there is only
	 * one connection; another process waits for its turn.
	 */
	private static final Map<String, String> SQLITE_SETTINGS = Map.of("journal_mode", "WAL", "synchronous", "FULL",
			"transaction_mode", "IMMEDIATE", "busy_timeout", "2000", "cache_size", "-4096");

	/** In seconds. A server that falls silent must not hold a thread for ever. */
	private static final Map<String, String> POSTGRESQL_SETTINGS = Map.of("connectTimeout", "2", "socketTimeout", "5",
			"ApplicationName", "digit-reader");

	private final FeedbackProperties properties;

	private final Semaphore room = new Semaphore(AT_ONCE);

	private final CountDownLatch tried = new CountDownLatch(1);

	private volatile @Nullable Connected connected;

	private volatile @Nullable String trouble = "The database of feedback is being opened. Try again in a moment.";

	FeedbackDatabase(FeedbackProperties properties) {
		this.properties = properties;
	}

	/**
	 * Do something in a transaction, if the database can be used.
	 * @param <T> what comes out
	 * @param work what to do
	 * @return what came out
	 * @throws FeedbackUnavailableException if it cannot be used, or not by so many at
	 * once
	 */
	<T> T inTransaction(Function<FeedbackTables, T> work) {
		if (!this.room.tryAcquire()) {
			throw new FeedbackUnavailableException("Too much feedback at once. Send it again in a moment.", null);
		}
		try {
			requireNoTrouble();
			return connected().inTransaction(work);
		}
		catch (TransientDataAccessException ex) {
			throw new FeedbackUnavailableException("The database of feedback was busy. Try again.", ex);
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			throw failed(ex);
		}
		finally {
			this.room.release();
		}
	}

	/** Just after the start it waits until the database was tried for the first time. */
	private void requireNoTrouble() {
		try {
			this.tried.await(MAX_TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		String reason = this.trouble;
		if (reason != null) {
			throw new FeedbackUnavailableException(reason, null);
		}
	}

	/**
	 * Find out whether the database can be used, by using it.
	 * @param work what must be possible
	 * @return whether it was
	 */
	boolean canDo(Function<FeedbackTables, ?> work) {
		try {
			connected().inTransaction(work);
			if (this.trouble != null) {
				this.trouble = null;
				log.info("Feedback is taken");
			}
			return true;
		}
		catch (IOException | RuntimeException ex) {
			failed(ex);
			return false;
		}
		finally {
			this.tried.countDown();
		}
	}

	private FeedbackUnavailableException failed(Exception ex) {
		String sentence = "Feedback is not taken just now: its database cannot be used. "
				+ "Pictures are read all the same. Try again in a minute; the service's log tells the operator why.";
		// Once, not for every request and every attempt to open it again.
		if (!sentence.equals(this.trouble)) {
			log.warn("Feedback is not taken until its database (digits.feedback.url) can be used: {}",
					NestedExceptionUtils.getMostSpecificCause(ex).toString());
			log.debug("It was used for this", ex);
		}
		this.trouble = sentence;
		return new FeedbackUnavailableException(sentence, ex);
	}

	/**
	 * Why the database cannot be used.
	 * @return a sentence; empty if it can
	 */
	Optional<String> trouble() {
		return Optional.ofNullable(this.trouble);
	}

	private synchronized Connected connected() throws IOException {
		Connected now = this.connected;
		if (now == null) {
			now = Connected.to(configuration());
			this.connected = now;
		}
		return now;
	}

	private HikariConfig configuration() throws IOException {
		boolean sqlite = this.properties.url().startsWith(SQLITE);
		if (sqlite) {
			createFolder(this.properties.url().substring(SQLITE.length()).replaceFirst("\\?.*", ""));
		}
		HikariConfig pool = new HikariConfig();
		pool.setPoolName("feedback");
		pool.setJdbcUrl(this.properties.url());
		if (!this.properties.username().isEmpty()) {
			pool.setUsername(this.properties.username());
			pool.setPassword(this.properties.password());
		}
		(sqlite ? SQLITE_SETTINGS : POSTGRESQL_SETTINGS).forEach(pool::addDataSourceProperty);
		pool.setMaximumPoolSize(sqlite ? 1 : 8);
		pool.setMinimumIdle(1);
		pool.setConnectionTimeout(MAX_TO_CONNECT.toMillis());
		// The first connection is made when it is needed, and that may fail.
		pool.setInitializationFailTimeout(-1);
		return pool;
	}

	private static void createFolder(String file) throws IOException {
		Path folder = file.startsWith(":") ? null : Path.of(file).getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
	}

	@Override
	public synchronized void close() {
		Connected last = this.connected;
		if (last != null) {
			last.pool().close();
		}
	}

	/** A pool of connections, and what works on one of them. */
	private record Connected(HikariDataSource pool, TransactionTemplate transactions, FeedbackTables tables) {

		static Connected to(HikariConfig configuration) {
			HikariDataSource pool = new HikariDataSource(configuration);
			return new Connected(pool, new TransactionTemplate(new JdbcTransactionManager(pool)),
					new FeedbackTables(JdbcClient.create(pool)));
		}

		<T> T inTransaction(Function<FeedbackTables, T> work) {
			return this.transactions.execute((status) -> work.apply(this.tables));
		}

	}

}
