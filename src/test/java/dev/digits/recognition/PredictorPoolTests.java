package dev.digits.recognition;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.Letterbox;
import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;
import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(30)
class PredictorPoolTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	/**
	 * A thread per caller: the common pool may have a single one, too few for callers
	 * that block.
	 */
	private static final Executor CALLERS = (caller) -> new Thread(caller).start();

	private final HeldPredictor predictor = new HeldPredictor();

	private PredictorPool pool;

	@AfterEach
	void stop() {
		this.predictor.release();
		if (this.pool != null) {
			this.pool.close();
		}
	}

	@Test
	void warmsUpBeforeItAnswers() {
		start(1, 1, LONG);
		assertThat(this.predictor.runs.get()).isPositive();
	}

	@Test
	void answersWithTheNetworksOutput() {
		start(1, 1, LONG);
		assertThat(turn().get(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
	}

	@Test
	void takesManyFramesInSeveralPassesAndKeepsTheirOrder() {
		start(1, 1, LONG);
		int before = this.predictor.runs.get();
		List<Frame> frames = IntStream.range(0, 21).mapToObj(PredictorPoolTests::frame).toList();

		List<float[]> logits = this.pool.inTurn((turn) -> turn.logits(frames));

		assertThat(logits).map((each) -> (int) each[0]).isEqualTo(IntStream.range(0, 21).boxed().toList());
		// Of 8, 8, 3 and 2 frames: for each of these numbers it is warmed up.
		assertThat(this.predictor.runs.get() - before).isEqualTo(4);
	}

	@Test
	void runsTheDetectorToo() {
		start(1, 1, LONG);

		List<float[]> detections = this.pool.inTurn((turn) -> turn.detections(List.of(new byte[Letterbox.AREA])));

		assertThat(detections).singleElement().satisfies((detection) -> assertThat(detection).hasSize(15));
	}

	@Test
	void runsTheDetectorOfNumbersToo() {
		start(1, 1, LONG);
		ScaledPart part = ScaledPart.of(new GreyPicture(32, 16, new byte[512]), new BoundingBox(0, 0, 32, 16), 1);

		assertThat(this.pool.<float[]>inTurn((turn) -> turn.heatMap(part))).hasSize(15 * 8 * 4);
	}

	@Test
	void refusesAtOnceWhenTheQueueIsFull() throws InterruptedException {
		start(1, 1, LONG);
		CompletableFuture<List<float[]>> running = holdOne();
		CompletableFuture<List<float[]>> waiting = CompletableFuture.supplyAsync(this::turn, CALLERS);
		while (this.pool.waiting() < 1) {
			Thread.onSpinWait();
		}
		assertThatExceptionOfType(BusyException.class).isThrownBy(this::turn);
		this.predictor.release();
		assertThat(running.join()).hasSize(1);
		assertThat(waiting.join()).hasSize(1);
	}

	@Test
	void givesUpWhenTheDeadlinePasses() {
		start(1, 1, Duration.ofMillis(50));
		this.predictor.hold();
		assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(this::turn)
			.withMessageContaining("50 ms");
	}

	@Test
	void doesNotRunWhatNobodyWaitsForAnyMore() throws InterruptedException {
		start(1, 1, Duration.ofMillis(50));
		CompletableFuture<List<float[]>> running = holdOne();
		assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(this::turn);
		assertThat(running).failsWithin(LONG);
		int runs = this.predictor.runs.get();
		this.predictor.release();
		this.pool.close();
		assertThat(this.predictor.runs.get()).isEqualTo(runs);
	}

	@Test
	void finishesWhatItAcceptedBeforeItCloses() throws InterruptedException {
		start(1, 1, LONG);
		CompletableFuture<List<float[]>> running = holdOne();
		CompletableFuture<Void> closing = CompletableFuture.runAsync(this.pool::close, CALLERS);
		this.predictor.release();
		assertThat(running.join()).hasSize(1);
		closing.join();
		assertThat(this.predictor.closed).isTrue();
	}

	@Test
	void takesNoMoreOnceItIsClosed() {
		start(1, 1, LONG);
		this.pool.close();
		assertThatExceptionOfType(PoolClosedException.class).isThrownBy(this::turn);
	}

	@Test
	void refusesAtOnceWhatWouldNotBeReadInTime() {
		start(1, 1000, Duration.ofMillis(500));
		this.predictor.hold();
		assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(this::turn);
		this.predictor.release();
		while (this.pool.busy() > 0) {
			Thread.onSpinWait();
		}
		this.predictor.hold();
		List<CompletableFuture<List<float[]>>> callers = Stream
			.generate(() -> CompletableFuture.supplyAsync(this::turn, CALLERS))
			.limit(50)
			.toList();
		assertThat(callers).anySatisfy((caller) -> assertThat(caller).failsWithin(LONG)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(BusyException.class));
	}

	@Test
	void freesThePlaceOfWhatNobodyWaitsForAnyMore() throws InterruptedException {
		start(1, 1, Duration.ofMillis(50));
		holdOne();
		assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(this::turn);
		assertThat(this.pool.waiting()).isZero();
	}

	@Test
	void survivesALackOfMemory() {
		start(1, 1, LONG);
		assertThatIllegalStateException().isThrownBy(() -> this.pool.inTurn((turn) -> {
			throw new OutOfMemoryError("for the test");
		}));
		assertThat(turn()).hasSize(1);
	}

	@Test
	void failsToStartWhenTheNetworkFails() {
		this.predictor.failure = new IllegalStateException("no such operator");
		assertThatIllegalStateException().isThrownBy(() -> start(2, 1, LONG)).withMessageContaining("no such operator");
	}

	private void start(int predictors, int queue, Duration deadline) {
		this.pool = new PredictorPool(() -> new Predictors(this.predictor, new ConstantDetector(), new SeeingNothing()),
				new RecognitionProperties(Engine.PYTORCH, predictors, queue, deadline), new ServiceTimeEstimate(),
				metrics());
	}

	private static DigitMetrics metrics() {
		DigitMetrics metrics = Mockito.mock(DigitMetrics.class);
		Mockito.when(metrics.time(ArgumentMatchers.any(), ArgumentMatchers.<Supplier<?>>any()))
			.then((call) -> call.<Supplier<?>>getArgument(1).get());
		return metrics;
	}

	/** Send a frame and return when the predictor has it in hand, and keeps it. */
	private CompletableFuture<List<float[]>> holdOne() throws InterruptedException {
		this.predictor.hold();
		CompletableFuture<List<float[]>> answer = CompletableFuture.supplyAsync(this::turn, CALLERS);
		assertThat(this.predictor.reached.await(10, TimeUnit.SECONDS)).isTrue();
		return answer;
	}

	private List<float[]> turn() {
		return this.pool.inTurn((turn) -> turn.logits(blank()));
	}

	private static List<Frame> blank() {
		return List.of(frame(0));
	}

	private static Frame frame(int firstPixel) {
		byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
		pixels[0] = (byte) firstPixel;
		return new Frame(pixels);
	}

	private static final class SeeingNothing implements NetworkPredictor<ScaledPart> {

		@Override
		public List<float[]> outputs(List<ScaledPart> parts) {
			return parts.stream().map((part) -> new float[15 * (part.width() / 4) * (part.height() / 4)]).toList();
		}

		@Override
		public void close() {
		}

	}

	/** A network that answers a frame's first pixel and 1 to 9, when it is let. */
	private static final class HeldPredictor implements NetworkPredictor<Frame> {

		private final AtomicInteger runs = new AtomicInteger();

		private final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);

		private final CountDownLatch reached = new CountDownLatch(1);

		private volatile boolean held;

		private volatile boolean closed;

		private volatile RuntimeException failure;

		@Override
		public List<float[]> outputs(List<Frame> frames) {
			this.runs.incrementAndGet();
			if (this.failure != null) {
				throw this.failure;
			}
			if (this.held) {
				this.reached.countDown();
			}
			this.gate.acquireUninterruptibly();
			return frames.stream()
				.map((frame) -> new float[] { frame.pixels()[0], 1, 2, 3, 4, 5, 6, 7, 8, 9 })
				.toList();
		}

		void hold() {
			this.gate.drainPermits();
			this.held = true;
		}

		void release() {
			this.gate.release(Integer.MAX_VALUE / 4);
		}

		@Override
		public void close() {
			this.closed = true;
		}

	}

	/** Says nothing of any square. */
	private static final class ConstantDetector implements NetworkPredictor<byte[]> {

		@Override
		public List<float[]> outputs(List<byte[]> squares) {
			return Collections.nCopies(squares.size(), new float[15]);
		}

		@Override
		public void close() {
		}

	}

}
