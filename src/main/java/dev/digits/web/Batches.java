package dev.digits.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import dev.digits.recognition.BusyException;
import dev.digits.recognition.RecognitionProperties;

import org.springframework.stereotype.Component;

/**
 * Hands the pictures of batches on a few at a time: of all batches together as many as
 * there are predictors. So a picture that comes alone has no more than that before it,
 * however large the batches are, and the deadline of each runs from when it is handed on.
 */
@Component
class Batches implements AutoCloseable {

	private final ExecutorService few;

	private final int most;

	private final AtomicInteger waiting = new AtomicInteger();

	Batches(RecognitionProperties properties) {
		this.few = Executors.newFixedThreadPool(properties.threads(), Batches::newThread);
		this.most = properties.queueCapacity();
	}

	private static Thread newThread(Runnable work) {
		Thread thread = new Thread(work, "batch");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Do something with each picture of a batch.
	 * @param <P> a picture
	 * @param <R> what comes out
	 * @param pictures the batch
	 * @param work what to do; it must not throw
	 * @return what came out, in the order of the pictures
	 * @throws BusyException if as many pictures of other batches wait as may wait alone
	 */
	<P, R> List<R> each(List<P> pictures, Function<P, R> work) {
		int before = this.waiting.getAndAdd(pictures.size());
		try {
			if (before > 0 && before + pictures.size() > this.most) {
				throw new BusyException(Duration.ofSeconds(1), null);
			}
			List<CompletableFuture<R>> results = pictures.stream()
				.map((picture) -> CompletableFuture.supplyAsync(() -> work.apply(picture), this.few))
				.toList();
			return results.stream().map(CompletableFuture::join).toList();
		}
		finally {
			this.waiting.addAndGet(-pictures.size());
		}
	}

	@Override
	public void close() {
		this.few.shutdown();
	}

}
