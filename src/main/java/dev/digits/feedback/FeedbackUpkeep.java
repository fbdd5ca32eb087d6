package dev.digits.feedback;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the database while the model is still being loaded, again when it was lost, and
 * forgets what nobody may correct any more. On a thread of its own, for a database may
 * keep it waiting.
 */
@Component
class FeedbackUpkeep implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(FeedbackUpkeep.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private static final int LOOKS_UNTIL_COUNTED_AGAIN = 720;

	/** What is too old for this replica may not be for another whose clock differs. */
	private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

	/** In one transaction: others wait no longer than that takes. */
	private static final int AT_ONCE = 5_000;

	private final FeedbackProperties properties;

	private final FeedbackDatabase database;

	private final AnswerIds ids;

	private final EntryLimit limit;

	private final InstantSource clock;

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor((work) -> new Thread(work, "feedback"));

	private int looks;

	FeedbackUpkeep(FeedbackProperties properties, FeedbackDatabase database, AnswerIds ids, EntryLimit limit,
			InstantSource clock) {
		this.properties = properties;
		this.database = database;
		this.ids = ids;
		this.limit = limit;
		this.clock = clock;
	}

	@EventListener(ApplicationStartedEvent.class)
	void start() {
		this.thread.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	void look() {
		try {
			if (this.database.trouble().isPresent()) {
				open();
			}
			else {
				forget();
			}
		}
		catch (FeedbackUnavailableException ex) {
			log.debug("It will be opened again", ex);
		}
		catch (RuntimeException ex) {
			// Else there would be no next look.
			log.error("The database of feedback was not looked after", ex);
		}
	}

	/** Twice: of two replicas that make the tables at once, one fails. */
	private void open() {
		if (this.database.canDo(this::prepare) || this.database.canDo(this::prepare)) {
			this.looks = 0;
		}
	}

	private boolean prepare(FeedbackTables tables) {
		HexFormat hex = HexFormat.of();
		tables.create();
		this.ids.agree((offer) -> hex.parseHex(tables.secret(hex.formatHex(offer))));
		return true;
	}

	private void forget() {
		long second = this.clock.instant().minus(this.properties.within()).minus(CLOCKS_DIFFER).getEpochSecond();
		int forgotten;
		do {
			forgotten = this.database.inTransaction((tables) -> tables.forget(second, AT_ONCE));
			this.limit.changed(-forgotten);
		}
		while (forgotten == AT_ONCE);
		if (this.looks++ % LOOKS_UNTIL_COUNTED_AGAIN == 0) {
			this.limit.counted(this.database.inTransaction(FeedbackTables::entries));
		}
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
