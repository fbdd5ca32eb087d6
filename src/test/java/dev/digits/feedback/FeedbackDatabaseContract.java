package dev.digits.feedback;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every database that feedback may be kept in. Tests may share one: each
 * has a model of its own.
 */
abstract class FeedbackDatabaseContract {

	private static final int AT_ONCE = 8;

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String model = "model-" + UUID.randomUUID();

	private FeedbackDatabase database;

	/** Where the database of this test is. */
	abstract String url();

	@BeforeEach
	void open() {
		this.database = opened();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void countsWhatWasRightAndWhatWasWrong() {
		assertThat(keep(answer(5, 2), 5)).isEqualTo(Outcome.RIGHT);
		assertThat(keep(answer(5, 2), 5)).isEqualTo(Outcome.RIGHT);
		assertThat(keep(answer(5, 2), 3)).isEqualTo(Outcome.WRONG);
		assertThat(counts(2)[5][5]).isEqualTo(2);
		assertThat(counts(2)[3][5]).isEqualTo(1);
		assertThat(total(2)).isEqualTo(3);
	}

	@Test
	void startsWithoutAny() {
		assertThat(total(2)).isZero();
	}

	@Test
	void keepsVersionsApart() {
		keep(answer(5, 2), 5);
		keep(answer(5, 3), 6);
		assertThat(counts(2)[5][5]).isEqualTo(1);
		assertThat(counts(3)[6][5]).isEqualTo(1);
		assertThat(total(2)).isEqualTo(1);
	}

	@Test
	void aCorrectionReplacesWhatWasSaidBefore() {
		Answer answer = answer(5, 2);
		keep(answer, 3);
		assertThat(keep(answer, 6)).isEqualTo(Outcome.CORRECTED);
		assertThat(keep(answer, 5)).isEqualTo(Outcome.CORRECTED);
		assertThat(counts(2)[5][5]).isEqualTo(1);
		assertThat(total(2)).isEqualTo(1);
	}

	@Test
	void whatIsSaidTwiceCountsOnce() {
		Answer answer = answer(5, 2);
		keep(answer, 3);
		assertThat(keep(answer, 3)).isEqualTo(Outcome.REPEATED);
		assertThat(total(2)).isEqualTo(1);
	}

	@Test
	void manyWhoSayTheSameAtOnceCountOnce() throws Exception {
		for (int round = 0; round < 20; round++) {
			Answer answer = answer(5, 2);
			List<Outcome> outcomes = atOnce((each) -> keep(answer, 3));
			assertThat(outcomes).containsOnlyOnce(Outcome.WRONG)
				.allMatch((outcome) -> outcome == Outcome.WRONG || outcome == Outcome.REPEATED);
		}
		assertThat(total(2)).isEqualTo(20);
	}

	@Test
	void manyWhoDisagreeAtOnceCountOnce() throws Exception {
		for (int round = 0; round < 20; round++) {
			Answer answer = answer(5, 2);
			atOnce((each) -> keep(answer, each));
		}
		assertThat(total(2)).isEqualTo(20);
		assertThat(Arrays.stream(counts(2)).flatMapToInt(Arrays::stream)).allMatch((count) -> count >= 0);
	}

	@Test
	void whoCorrectInOppositeDirectionsDoNotHoldUpOneAnother() throws Exception {
		List<Answer> answers = IntStream.range(0, AT_ONCE).mapToObj((each) -> answer(5, 2)).toList();
		for (int round = 0; round < 20; round++) {
			int even = round % 2;
			atOnce((each) -> keep(answers.get(each), (each % 2 == even) ? 3 : 8));
		}
		assertThat(counts(2)[3][5]).isEqualTo(AT_ONCE / 2);
		assertThat(counts(2)[8][5]).isEqualTo(AT_ONCE / 2);
	}

	@Test
	void forgetsOldEntriesButNotTheirCounts() {
		Answer old = new Answer(1000, 5, 2, NUMBER.incrementAndGet());
		Answer later = new Answer(1001, 5, 2, NUMBER.incrementAndGet());
		keep(old, 3);
		keep(later, 3);
		while (this.database.inTransaction((tables) -> tables.forget(1001, 1)) > 0) {
			assertThat(total(2)).isEqualTo(2);
		}
		assertThat(keep(later, 3)).isEqualTo(Outcome.REPEATED);
		assertThat(keep(old, 3)).isEqualTo(Outcome.WRONG);
	}

	@Test
	void countsItsEntries() {
		long before = this.database.inTransaction(FeedbackTables::entries);
		keep(answer(5, 2), 3);
		keep(answer(5, 2), 5);
		assertThat(this.database.inTransaction(FeedbackTables::entries)).isEqualTo(before + 2);
	}

	@Test
	void isThereAgainWhenItIsOpenedAgain() {
		Answer answer = answer(5, 2);
		keep(answer, 3);
		this.database.close();
		this.database = opened();
		assertThat(counts(2)[3][5]).isEqualTo(1);
		assertThat(keep(answer, 3)).isEqualTo(Outcome.REPEATED);
	}

	@Test
	void allWhoUseItShareTheSecret() throws Exception {
		String secret = this.database.inTransaction((tables) -> tables.secret("offer"));
		assertThat(atOnce((each) -> this.database.inTransaction((tables) -> tables.secret("offer " + each))))
			.containsOnly(secret);
	}

	@Test
	void severalMayOpenItAtOnce() throws Exception {
		assertThat(atOnce((each) -> {
			try (FeedbackDatabase other = opened()) {
				return other.inTransaction((tables) -> tables.keep(answer(each, 2), this.model, each));
			}
		})).containsOnly(Outcome.RIGHT);
		assertThat(total(2)).isEqualTo(AT_ONCE);
	}

	private FeedbackDatabase opened() {
		FeedbackProperties properties = Given.properties(url(), "");
		FeedbackDatabase opened = new FeedbackDatabase(properties);
		AnswerIds ids = new AnswerIds(properties, InstantSource.system());
		FeedbackUpkeep upkeep = new FeedbackUpkeep(properties, opened, ids, new EntryLimit(properties),
				InstantSource.system());
		upkeep.look();
		upkeep.close();
		assertThat(opened.trouble()).isEmpty();
		return opened;
	}

	private static Answer answer(int digit, int version) {
		return new Answer(1_790_000_000L, digit, version, NUMBER.incrementAndGet());
	}

	private Outcome keep(Answer answer, int actual) {
		return this.database.inTransaction((tables) -> tables.keep(answer, this.model, actual));
	}

	private int[][] counts(int version) {
		return this.database.inTransaction((tables) -> tables.counts(this.model, version));
	}

	private int total(int version) {
		return Arrays.stream(counts(version)).flatMapToInt(Arrays::stream).sum();
	}

	private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Callable<T>> calls = IntStream.range(0, AT_ONCE).<Callable<T>>mapToObj((each) -> () -> {
				start.await();
				return work.apply(each);
			}).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

}
