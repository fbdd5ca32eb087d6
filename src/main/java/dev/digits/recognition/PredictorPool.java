package dev.digits.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.Letterbox;
import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;
import dev.digits.metrics.DigitMetrics;
import dev.digits.metrics.Stage;
import dev.digits.picture.raster.GreyPicture;

/**
 * Gives pictures their turn, first come, first served: as many at once as there are
 * predictors. A turn is all the work on a picture, decoding included, on one thread. More
 * at once would only take the cores from one another, and hold more memory.
 * <p>
 * Each thread keeps a predictor of its own for life, because predictors are not
 * thread-safe and TorchScript optimises anew for each thread.
 */
final class PredictorPool implements AutoCloseable {

	/**
	 * TorchScript profiles the first runs and compiles in the next; then it is steady. It
	 * does so for each number of frames.
	 */
	private static final int WARM_UP_RUNS = 10;

	/** In pixels: as large as a number usually is when it is read. */
	private static final int STRIP_WIDTH = 256;

	/** In pixels. */
	private static final int STRIP_HEIGHT = 64;

	/** More frames go through the network in several passes. */
	private static final int LARGEST_PASS = 8;

	private final Supplier<Predictors> predictors;

	private final RecognitionProperties properties;

	private final DigitMetrics metrics;

	private final ThreadPoolExecutor executor;

	private final Admission admission;

	private final ServiceTimeEstimate serviceTime;

	private final ThreadLocal<Predictors> predictor = new ThreadLocal<>();

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private final CountDownLatch started;

	private final List<RuntimeException> failures = new ArrayList<>();

	/**
	 * Start the threads and wait until each has warmed its predictor up.
	 * @param predictors called once on each thread
	 * @param properties how many threads, and how much may wait
	 * @param serviceTime what turns have taken, before this pool too
	 * @param metrics take the times
	 */
	PredictorPool(Supplier<Predictors> predictors, RecognitionProperties properties, ServiceTimeEstimate serviceTime,
			DigitMetrics metrics) {
		this.predictors = predictors;
		this.properties = properties;
		this.serviceTime = serviceTime;
		this.admission = new Admission(properties, serviceTime);
		this.metrics = metrics;
		this.started = new CountDownLatch(properties.threads());
		this.executor = new ThreadPoolExecutor(properties.threads(), properties.threads(), 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(properties.queueCapacity()), this::newThread);
		this.executor.prestartAllCoreThreads();
		awaitStart();
	}

	private Thread newThread(Runnable work) {
		Thread thread = new Thread(() -> {
			try (Predictors own = warm()) {
				this.predictor.set(own);
				work.run();
			}
		}, "predictor");
		thread.setDaemon(true);
		this.threads.add(thread);
		return thread;
	}

	private Predictors warm() {
		try {
			Predictors own = this.predictors.get();
			try {
				warmUp(own);
				return own;
			}
			catch (RuntimeException | Error ex) {
				own.close();
				throw ex;
			}
		}
		catch (RuntimeException | Error ex) {
			synchronized (this.failures) {
				this.failures.add(new IllegalStateException("a predictor does not run: " + ex.getMessage(), ex));
			}
			throw ex;
		}
		finally {
			this.started.countDown();
		}
	}

	private static void warmUp(Predictors own) {
		Frame blank = Frame.blank();
		for (int frames = 1; frames <= LARGEST_PASS; frames++) {
			for (int run = 0; run < WARM_UP_RUNS && pass(frames) == frames; run++) {
				own.frames().outputs(Collections.nCopies(frames, blank));
			}
		}
		GreyPicture blankStrip = new GreyPicture(STRIP_WIDTH, STRIP_HEIGHT, new byte[STRIP_WIDTH * STRIP_HEIGHT]);
		ScaledPart strip = ScaledPart.of(blankStrip, new BoundingBox(0, 0, STRIP_WIDTH, STRIP_HEIGHT), 1);
		for (int run = 0; run < WARM_UP_RUNS; run++) {
			own.squares().outputs(List.of(new byte[Letterbox.AREA]));
			own.numbers().outputs(List.of(strip));
		}
	}

	/** Few different numbers of frames: for each TorchScript must be warmed up. */
	private static int pass(int frames) {
		return (frames >= LARGEST_PASS) ? LARGEST_PASS : Math.min(frames, FrameReader.FEW);
	}

	private void awaitStart() {
		try {
			this.started.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.executor.shutdownNow();
			throw new IllegalStateException("interrupted while predictors were warmed up", ex);
		}
		synchronized (this.failures) {
			if (!this.failures.isEmpty()) {
				this.executor.shutdownNow();
				throw this.failures.get(0);
			}
		}
	}

	/**
	 * Wait for a turn, and do something in it.
	 * @param <T> what comes out
	 * @param work what to do, on one of the pool's threads
	 * @return what came out; what the work throws is thrown
	 * @throws BusyException at once, if too many wait already
	 * @throws DeadlineExceededException if the deadline passes first
	 * @throws PoolClosedException if the pool takes no more
	 */
	@SuppressWarnings("PMD.PreserveStackTrace") // What the work throws is the whole
												// story.
	<T> T inTurn(Function<Turn, T> work) {
		Job<T> job = new Job<>(work);
		submit(job);
		try {
			return job.result.get(this.properties.deadline().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			throw new DeadlineExceededException(this.properties.deadline(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DeadlineExceededException(this.properties.deadline(), ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException known) ? known
					: new IllegalStateException("a turn failed", ex);
		}
		finally {
			// Nobody waits for it any more: it shall neither keep its place nor cost
			// time.
			if (job.result.cancel(false)) {
				this.executor.remove(job);
			}
		}
	}

	private void submit(Job<?> job) {
		this.admission.requirePlace(waiting());
		try {
			this.executor.execute(job);
		}
		catch (RejectedExecutionException ex) {
			throw this.executor.isShutdown() ? new PoolClosedException(ex) : this.admission.busy(waiting(), ex);
		}
	}

	/**
	 * Reserve a place for work that is about to come.
	 * @return the reservation
	 * @throws BusyException if too much waits or is about to come already
	 */
	Reservation reserve() {
		return this.admission.reserve(waiting());
	}

	int waiting() {
		return this.executor.getQueue().size();
	}

	int busy() {
		return this.executor.getActiveCount();
	}

	/**
	 * Find out whether all has come to its end: then nothing uses the network any more.
	 * @return true if no thread is left
	 */
	boolean isAtRest() {
		return this.threads.stream().noneMatch(Thread::isAlive);
	}

	/**
	 * Finish what was accepted, then close the predictors.
	 */
	@Override
	public void close() {
		this.executor.shutdown();
		try {
			// The executor calls itself terminated before its threads have closed their
			// predictors.
			for (Thread thread : this.threads) {
				thread.join(2 * this.properties.deadline().toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What can be done while it is one's turn. */
	interface Turn {

		/**
		 * Run the network: in one pass on as many frames as a picture of one digit has,
		 * in several on more.
		 * @param frames any number
		 * @return for each frame ten logits
		 */
		List<float[]> logits(List<Frame> frames);

		/**
		 * Run the detector, in one pass.
		 * @param squares the grey values of square pictures; predictors are warmed up for
		 * one
		 * @return for each what it says
		 */
		List<float[]> detections(List<byte[]> squares);

		/**
		 * Run the detector of numbers.
		 * @param part what to look at
		 * @return what it says
		 */
		float[] heatMap(ScaledPart part);

	}

	/** The work on one picture. */
	private final class Job<T> implements Runnable, Turn {

		private final Function<Turn, T> work;

		private final long submitted = System.nanoTime();

		private final CompletableFuture<T> result = new CompletableFuture<>();

		Job(Function<Turn, T> work) {
			this.work = work;
		}

		@Override
		public void run() {
			if (this.result.isDone()) {
				return;
			}
			long begun = System.nanoTime();
			PredictorPool.this.metrics.record(Stage.QUEUE, Duration.ofNanos(begun - this.submitted));
			try {
				this.result.complete(this.work.apply(this));
			}
			// One picture's failure, even a lack of memory, must not cost a thread.
			catch (Throwable ex) {
				this.result.completeExceptionally(ex);
			}
			finally {
				PredictorPool.this.serviceTime.add(System.nanoTime() - begun);
			}
		}

		@Override
		public List<float[]> logits(List<Frame> frames) {
			if (frames.isEmpty()) {
				return List.of();
			}
			int pass = pass(frames.size());
			if (pass == frames.size()) {
				return logitsInOnePass(frames);
			}
			List<float[]> logits = new ArrayList<>(logitsInOnePass(frames.subList(0, pass)));
			logits.addAll(logits(frames.subList(pass, frames.size())));
			return logits;
		}

		private List<float[]> logitsInOnePass(List<Frame> frames) {
			return infer((predictors) -> predictors.frames().outputs(frames));
		}

		@Override
		public List<float[]> detections(List<byte[]> squares) {
			return infer((predictors) -> predictors.squares().outputs(squares));
		}

		@Override
		public float[] heatMap(ScaledPart part) {
			return infer((predictors) -> predictors.numbers().outputs(List.of(part)).get(0));
		}

		private <R> R infer(Function<Predictors, R> pass) {
			if (this.result.isDone()) {
				throw new CancellationException("nobody waits for it any more");
			}
			return PredictorPool.this.metrics.time(Stage.INFER, () -> pass.apply(PredictorPool.this.predictor.get()));
		}

	}

}
