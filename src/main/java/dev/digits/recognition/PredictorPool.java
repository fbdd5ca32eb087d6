package dev.digits.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.metrics.Stage;
import dev.digits.picture.DigitFinder;
import dev.digits.picture.Frame;

/**
 * Runs one network on several threads. Each thread keeps a predictor of its own for life,
 * because predictors are not thread-safe and TorchScript optimises anew for each thread.
 * A bounded number of pictures may wait.
 */
final class PredictorPool implements AutoCloseable {

	/**
	 * TorchScript profiles the first runs and compiles in the next; then it is steady. It
	 * does so for each number of frames.
	 */
	private static final int WARM_UP_RUNS = 10;

	private final Supplier<FramePredictor> predictors;

	private final RecognitionProperties properties;

	private final DigitMetrics metrics;

	private final ThreadPoolExecutor executor;

	private final ThreadLocal<FramePredictor> predictor = new ThreadLocal<>();

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private final CountDownLatch started;

	private final List<RuntimeException> failures = new ArrayList<>();

	/**
	 * Start the threads and wait until each has warmed its predictor up.
	 * @param predictors called once on each thread
	 */
	PredictorPool(Supplier<FramePredictor> predictors, RecognitionProperties properties, DigitMetrics metrics) {
		this.predictors = predictors;
		this.properties = properties;
		this.metrics = metrics;
		this.started = new CountDownLatch(properties.threads());
		this.executor = new ThreadPoolExecutor(properties.threads(), properties.threads(), 0, TimeUnit.SECONDS,
				new ArrayBlockingQueue<>(properties.queueCapacity()), this::newThread);
		this.executor.prestartAllCoreThreads();
		awaitStart();
	}

	private Thread newThread(Runnable work) {
		Thread thread = new Thread(() -> {
			try (FramePredictor own = this.predictors.get()) {
				warmUp(own);
				this.predictor.set(own);
				work.run();
			}
		}, "predictor");
		thread.setDaemon(true);
		this.threads.add(thread);
		return thread;
	}

	private void warmUp(FramePredictor own) {
		try {
			Frame blank = new Frame(new byte[Frame.SIZE * Frame.SIZE]);
			for (int frames = 1; frames <= this.properties.engine().batch(); frames++) {
				for (int run = 0; run < WARM_UP_RUNS; run++) {
					own.logits(Collections.nCopies(frames, blank));
				}
			}
		}
		catch (RuntimeException ex) {
			synchronized (this.failures) {
				this.failures.add(ex);
			}
			throw ex;
		}
		finally {
			this.started.countDown();
		}
	}

	private void awaitStart() {
		try {
			this.started.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		synchronized (this.failures) {
			if (!this.failures.isEmpty()) {
				this.executor.shutdownNow();
				throw this.failures.get(0);
			}
		}
	}

	/**
	 * Run the network on the frames of one picture, in one pass.
	 * @param frames at most {@link DigitFinder#MOST_SIGHTINGS}: for other numbers nothing
	 * is warmed up
	 * @return for each frame ten logits
	 * @throws BusyException if the queue is full
	 * @throws DeadlineExceededException if the deadline passes first
	 */
	List<float[]> logits(List<Frame> frames) {
		Job job = new Job(frames);
		try {
			this.executor.execute(job);
		}
		catch (RejectedExecutionException ex) {
			throw new BusyException(ex);
		}
		try {
			return job.logits.get(this.properties.deadline().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			throw new DeadlineExceededException(this.properties.deadline(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DeadlineExceededException(this.properties.deadline(), ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("the network failed", ex);
		}
		finally {
			// Nobody waits for it any more: a predictor should not spend time on it.
			job.logits.cancel(false);
		}
	}

	/**
	 * Take along what waits, as far as it is cheaper together, but leave the other
	 * threads their share. Nothing ever waits for others to come.
	 */
	private List<Job> together(Job first) {
		List<Job> jobs = new ArrayList<>(List.of(first));
		int share = this.properties.engine().batch() / DigitFinder.MOST_SIGHTINGS;
		int most = Math.min(share, 1 + waiting() / this.properties.threads());
		while (jobs.size() < most && this.executor.getQueue().poll() instanceof Job next) {
			jobs.add(next);
		}
		return jobs;
	}

	private void infer(List<Job> jobs) {
		long begun = System.nanoTime();
		List<Job> wanted = jobs.stream().filter((job) -> !job.logits.isDone()).toList();
		if (wanted.isEmpty()) {
			return;
		}
		wanted.forEach((job) -> this.metrics.record(Stage.QUEUE, Duration.ofNanos(begun - job.submitted)));
		try {
			Iterator<float[]> logits = this.predictor.get()
				.logits(wanted.stream().flatMap((job) -> job.frames.stream()).toList())
				.iterator();
			Duration time = Duration.ofNanos(System.nanoTime() - begun);
			for (Job job : wanted) {
				this.metrics.record(Stage.INFER, time);
				job.logits.complete(job.frames.stream().map((frame) -> logits.next()).toList());
			}
		}
		catch (RuntimeException ex) {
			wanted.forEach((job) -> job.logits.completeExceptionally(ex));
		}
	}

	int waiting() {
		return this.executor.getQueue().size();
	}

	int busy() {
		return this.executor.getActiveCount();
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
				thread.join(this.properties.deadline().toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The frames of one picture. */
	private final class Job implements Runnable {

		private final List<Frame> frames;

		private final long submitted = System.nanoTime();

		private final CompletableFuture<List<float[]>> logits = new CompletableFuture<>();

		Job(List<Frame> frames) {
			this.frames = frames;
		}

		@Override
		public void run() {
			infer(together(this));
		}

	}

}
