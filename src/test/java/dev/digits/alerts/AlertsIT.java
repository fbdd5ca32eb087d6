package dev.digits.alerts;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import dev.digits.testing.GrowingStore;
import dev.digits.testing.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each alert fires when its cause happens to the service, and not otherwise. What was
 * recorded stays in {@code target/rules-tests}, for {@code promtool test rules}.
 */
@Tag("promtool")
@EnabledIf(value = "promtoolIsThere", disabledReason = "needs promtool, of the Debian package prometheus")
class AlertsIT {

	private static final List<String> DIGITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

	private static final String ANSWERS = "digits_predictions_total";

	private static final String REJECTED = "digits_rejected_total";

	private static final String REQUESTS = "http_server_requests_seconds";

	private static final String PREDICT = "uri=\"/predict\"";

	private static final String WITHIN_HALF_A_SECOND = "le=\"0.5\"";

	private static final int STEPS = 96;

	private static final int LARGE = 5000;

	@TempDir
	private static Path folder;

	/** Each digit once, surely and at once. */
	private static Minute good;

	private static Minute goodOfANewVersion;

	private static Minute afterABadVersion;

	private static Minute clientsFaults;

	private static Minute onlyOnes;

	private static Minute doubtful;

	private static Minute someUnsure;

	private static Minute allSomewhatUnsure;

	private static Minute slow;

	private static Minute saturated;

	private static Minute busy;

	private static Minute failing;

	private static Minute late;

	private static Minute withoutModel;

	static boolean promtoolIsThere() {
		return RulesTest.canRun();
	}

	@BeforeAll
	static void record() throws IOException {
		GrowingStore store = new GrowingStore(folder);
		List<byte[]> digits = new ArrayList<>();
		for (String name : DIGITS) {
			digits.add(Files.readAllBytes(Pictures.asset(name + ".jpeg").toPath()));
		}
		byte[] five = digits.get(5);
		byte[] blank = Pictures.blankPage(200, 200);
		try (ScrapedService service = ScrapedService.start("digits.model-store.path=" + folder,
				"digits.model-store.watch=1h", "digits.recognition.predictors=1", "digits.recognition.queue-capacity=4",
				"digits.recognition.deadline=1m")) {
			good = inNoHurry(() -> service.record(() -> digits.forEach(service::predict)));
			clientsFaults = service.record(() -> repeat(10, () -> service.predict(new byte[] { 1, 2, 3 })));
			onlyOnes = service.record(() -> repeat(10, () -> service.predict(digits.get(1))));
			byte[] unsure = between(service, 0.5, 0.7);
			byte[] somewhatUnsure = between(service, 0.8, 0.88);
			doubtful = service.record(() -> {
				digits.forEach(service::predict);
				digits.forEach(service::predict);
				service.predict(unsure);
				repeat(4, () -> service.predict(blank));
			});
			someUnsure = service.record(() -> {
				digits.forEach(service::predict);
				digits.forEach(service::predict);
				repeat(3, () -> service.predict(unsure));
			});
			allSomewhatUnsure = service.record(() -> repeat(10, () -> service.predict(somewhatUnsure)));
			byte[] large = large(five);
			slow = service.record(() -> atOnce(5, () -> service.predict(large)));
			saturated = service.recordUnder(() -> atOnce(5, () -> service.predict(large)));
			busy = service.record(() -> atOnce(50, () -> service.predict(five)));
			failing = service.record(() -> repeat(10, service::fail));
			store.addCorrupt();
			service.serveNewest();
			afterABadVersion = service.record(() -> digits.forEach(service::predict));
			store.addGood();
			service.serveNewest();
			goodOfANewVersion = service.record(() -> digits.forEach(service::predict));
		}
		try (ScrapedService service = ScrapedService.start("digits.recognition.deadline=1ms")) {
			late = service.record(() -> repeat(10, () -> service.predict(five)));
		}
		try (ScrapedService service = ScrapedService.start("digits.model-store.path=" + folder.resolve("none"))) {
			withoutModel = service.record(() -> repeat(10, () -> service.predict(five)));
		}
	}

	@Test
	void nothingFiresForTwoReplicasThatReadWhatTheyLearntFrom() throws Exception {
		new RulesTest("nothing fires for two replicas that read what they learnt from",
				Replica.named("a").minutes(500, good), Replica.named("b").minutes(500, good))
			.fires("8h")
			.firesOf("DigitsSlow", "8h")
			.says("8h", "sum by (job) (job:digits_unanswered:ratio_rate3d)", "{job=\"digits\"}", 0)
			.says("8h", "sum by (job) (job:digits_slow:ratio_rate3d)", "{job=\"digits\"}", 0)
			.passes();
	}

	@Test
	void whatAClientDoesWrongSpendsNoBudget() throws Exception {
		new RulesTest("what a client does wrong spends no budget",
				Replica.named("a").minutes(120, clientsFaults.and(good, 1)))
			.fires("2h")
			.passes();
	}

	@Test
	void faultsOfOurOwnCallSomebodyWhileTheyLast() throws Exception {
		// One in ten.
		Minute bad = failing.and(good, 9);
		new RulesTest("one in ten pictures goes unanswered for an hour, after eight good ones",
				Replica.named("a").minutes(481, asMany(good, bad)).minutes(60, bad).minutes(60, asMany(good, bad)))
			.fires("8h")
			.fires("9h", "DigitsUnanswered 1h", "DigitsUnanswered 3d")
			// The hour still looks bad.
			.fires("9h10m", "DigitsUnanswered 3d")
			.passes();
	}

	@Test
	void picturesThatAreLateCallSomebody() throws Exception {
		new RulesTest("pictures are answered too late for six hours",
				Replica.named("a").minutes(400, late.and(good, 1)))
			.firesOf("DigitsUnanswered", "6h", "DigitsUnanswered 1h", "DigitsUnanswered 6h", "DigitsUnanswered 1d",
					"DigitsUnanswered 3d")
			.passes();
	}

	@Test
	void aReplicaWithoutAModelIsToldOfAndSoAreItsAnswers() throws Exception {
		new RulesTest("one of two replicas has no model, for longer than a start takes",
				Replica.named("a").minutes(20, good), Replica.named("b").minutes(20, withoutModel))
			.firesOf("DigitsNoModel", "1m")
			.firesOf("DigitsNoModel", "3m", "DigitsNoModel")
			.firesOf("DigitsUnanswered", "10m", "DigitsUnanswered 1h", "DigitsUnanswered 6h", "DigitsUnanswered 1d",
					"DigitsUnanswered 3d")
			.says("10m", "sum by (job) (job:digits_unanswered:ratio_rate5m)", "{job=\"digits\"}", 0.5)
			.passes();
	}

	@Test
	void slowAnswersCallSomebodyBeforeTheBudgetIsGone() throws Exception {
		// Ten times as many, so that the shares come out even.
		Minute slowOnes = slow.and(slow, 9);
		double all = slowOnes.added(REQUESTS + "_count", PREDICT);
		double tooSlow = all - slowOnes.added(REQUESTS + "_bucket", PREDICT, WITHIN_HALF_A_SECOND);
		assertThat(tooSlow).isPositive();
		Minute some = slowOnes.and(good, Math.round((tooSlow / 0.04 - all) / DIGITS.size()));
		Minute many = asMany(slowOnes.and(good, Math.round((tooSlow / 0.2 - all) / DIGITS.size())), some);
		new RulesTest("4 % and then 20 % of the answers are slow, after a good half day",
				Replica.named("a").minutes(721, asMany(good, some)).minutes(360, some).minutes(60, many))
			.firesOf("DigitsSlow", "12h")
			.firesOf("DigitsSlow", "18h", "DigitsSlow 3d")
			.firesOf("DigitsSlow", "19h", "DigitsSlow 1h", "DigitsSlow 6h", "DigitsSlow 3d")
			.passes();
	}

	@Test
	void aReplicaThatIsDownIsToldOf() throws Exception {
		new RulesTest("one of two replicas is down for more than two minutes", Replica.named("a").minutes(12, good),
				Replica.named("b").minutes(6, good).down(6))
			.fires("7m")
			.fires("9m", "DigitsDown")
			.tells("9m", "DigitsDown", "{ job: digits, instance: b, severity: page }", "b does not answer Prometheus",
					"It is down, restarting over and over, or the network keeps Prometheus from its management port.")
			.passes();
	}

	@Test
	void noReplicaAtAllIsToldOf() throws Exception {
		new RulesTest("nothing is scraped").fires("4m").fires("6m", "DigitsGone").passes();
	}

	@Test
	void aVersionThatFailsItsTrialIsToldOf() throws Exception {
		new RulesTest("a new version fails its trial",
				Replica.named("a").minutes(6, good).minutes(15, afterABadVersion))
			.fires("6m")
			.fires("10m", "DigitsVersionNotServed")
			.passes();
	}

	@Test
	void replicasThatAnswerWithDifferentVersionsAreToldOfAfterARollout() throws Exception {
		new RulesTest("replicas answer with different versions, for longer than a rollout takes",
				Replica.named("a").minutes(60, good),
				Replica.named("b")
					.minutes(20, good)
					.minutes(5, goodOfANewVersion)
					.minutes(5, good)
					.minutes(30, goodOfANewVersion))
			.fires("29m")
			.fires("45m", "DigitsVersionsDiffer")
			.passes();
	}

	@Test
	void picturesThatAreShedAreToldOf() throws Exception {
		// One in twenty.
		long shed = Math.round(busy.added(REJECTED, "reason=\"busy\""));
		Minute full = busy.and(good, Math.round(shed * 19.0 / DIGITS.size()));
		new RulesTest("5 % are shed for ten minutes, after four good hours",
				Replica.named("a").minutes(241, asMany(good, full)).minutes(15, full))
			.fires("4h2m")
			.fires("4h10m", "DigitsSheds")
			.passes();
	}

	@Test
	void predictorsThatNeverRestAreToldOf() throws Exception {
		new RulesTest("all predictors are busy for more than a quarter of an hour",
				Replica.named("a").minutes(11, saturated).minutes(11, good).minutes(30, saturated))
			.firesOf("DigitsSaturated", "25m")
			.firesOf("DigitsSaturated", "45m", "DigitsSaturated")
			.passes();
	}

	@Test
	void aReplicaThatStartsOverAndOverIsToldOf() throws Exception {
		String start = "process_start_time_seconds";
		new RulesTest("one replica starts over and over, another once",
				Replica.named("a")
					.minutes(11, good)
					.minutes(10, good.raised(start, 660))
					.minutes(10, good.raised(start, 1260))
					.minutes(20, good.raised(start, 1860)),
				Replica.named("b").minutes(11, good).minutes(40, good.raised(start, 660)))
			.fires("25m")
			.fires("40m", "DigitsRestarts")
			.passes();
	}

	@Test
	void picturesWithoutAnAnswerToRelyOnAreToldOf() throws Exception {
		new RulesTest("one in five pictures is uncertain or shows no digit", Replica.named("a").minutes(90, doubtful))
			.fires("10m")
			.fires("80m", "DigitsDoubtful")
			.tells("80m", "DigitsDoubtful", "{ job: digits, severity: ticket }",
					"Many pictures get no answer to rely on",
					"20% of the pictures of the last hour were uncertain or showed no digit.")
			.passes();
	}

	@Test
	void otherDigitsThanLearntAreToldOf() throws Exception {
		new RulesTest("only one digit comes any more", Replica.named("a").minutes(150, onlyOnes)).fires("20m")
			.fires("2h", "DigitsMixDrifts")
			.passes();
	}

	@Test
	void aShareOfUnsureAnswersIsToldOfThoughTheMeanHardlyFalls() throws Exception {
		new RulesTest("some answers are no surer than 0.7, the others as sure as ever",
				Replica.named("a").minutes(150, someUnsure))
			.says("2h",
					"max by (job) (digits_reference_confidence_mean) - on (job) job:digits_confidence:mean6h > bool 0.05",
					"{job=\"digits\"}", 0)
			.says("2h", "round(sum by (job) (job:digits_confidence:distance6h), 0.1)", "{job=\"digits\"}", 0.1)
			.fires("2h", "DigitsConfidenceDrifts")
			.passes();
	}

	@Test
	void answersThatAreAllSomewhatLessSureAreToldOf() throws Exception {
		new RulesTest("half of the answers are somewhat less sure",
				Replica.named("a").minutes(150, allSomewhatUnsure.and(good, 1)))
			.says("2h", "sum by (job) (job:digits_confidence:distance6h) > bool 0.1", "{job=\"digits\"}", 0)
			.firesOf("DigitsConfidenceDrifts", "2h", "DigitsConfidenceDrifts")
			.passes();
	}

	@Test
	void aFewPicturesSayNothing() throws Exception {
		Minute nothing = new Minute(Collections.emptyMap(), good.level());
		new RulesTest("a hundred pictures say nothing of what comes in general",
				Replica.named("a").minutes(30, nothing).minutes(3, doubtful).minutes(3, onlyOnes).minutes(120, nothing))
			.fires("80m")
			.fires("2h")
			.passes();
	}

	@Test
	void everyReasonOfTheObjectiveMovesWhenItHappens() {
		assertThat(busy.added(REJECTED, "reason=\"busy\"")).isPositive();
		assertThat(late.added(REJECTED, "reason=\"deadline\"")).isPositive();
		assertThat(withoutModel.added(REJECTED, "reason=\"not-ready\"")).isEqualTo(10);
		assertThat(failing.added(REJECTED, "reason=\"internal-error\"")).isEqualTo(10);
	}

	@Test
	void theQueueAndTheBusyPredictorsShowWhileThereIsWork() {
		assertThat(saturated.level().get("digits_predictors_busy")).isEqualTo(1);
		assertThat(saturated.level().get("digits_queue_size")).isPositive();
		assertThat(good.level().get("digits_predictors_busy")).isZero();
	}

	/** Minutes like that one, with as many pictures as another has. */
	private static Minute asMany(Minute minute, Minute other) {
		double factor = other.added(ANSWERS) + other.added(REJECTED);
		return minute.and(minute, Math.round(factor / (minute.added(ANSWERS) + minute.added(REJECTED))) - 1);
	}

	/** On a machine that is busy otherwise an answer may be slow at times. */
	private static Minute inNoHurry(Supplier<Minute> recording) {
		return Stream.generate(recording)
			.limit(20)
			.filter((minute) -> minute.added(REQUESTS + "_bucket", PREDICT, WITHIN_HALF_A_SECOND) == DIGITS.size())
			.findFirst()
			.orElseThrow();
	}

	private static void repeat(int times, Runnable cause) {
		IntStream.range(0, times).forEach((i) -> cause.run());
	}

	private static void atOnce(int times, Runnable cause) {
		ExecutorService clients = Executors.newFixedThreadPool(times);
		try {
			CompletableFuture
				.allOf(Stream.generate(() -> CompletableFuture.runAsync(cause, clients))
					.limit(times)
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			clients.shutdown();
		}
	}

	/** A five that is an eight as well, so that the answer is as sure as that. */
	private static byte[] between(ScrapedService service, double least, double most) throws IOException {
		BufferedImage five = ImageIO.read(Pictures.asset("five.jpeg"));
		BufferedImage eight = ImageIO.read(Pictures.asset("eight.jpeg"));
		return IntStream.rangeClosed(2 * STEPS / 5, 3 * STEPS / 4)
			.mapToObj((step) -> Pictures.png(blend(five, eight, step / (float) STEPS)))
			.filter((picture) -> {
				double confidence = service.predict(picture).confidence();
				return confidence > least && confidence <= most;
			})
			.findFirst()
			.orElseThrow();
	}

	private static BufferedImage blend(BufferedImage one, BufferedImage other, float share) {
		BufferedImage both = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = both.createGraphics();
		graphics.drawImage(one, 0, 0, null);
		graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, share));
		graphics.drawImage(other, 0, 0, one.getWidth(), one.getHeight(), null);
		graphics.dispose();
		return both;
	}

	/** So large that five of them take more than half a second. */
	private static byte[] large(byte[] picture) throws IOException {
		BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture));
		BufferedImage large = new BufferedImage(LARGE, LARGE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = large.createGraphics();
		graphics.drawImage(small, 0, 0, LARGE, LARGE, null);
		graphics.dispose();
		return Pictures.png(large);
	}

}
