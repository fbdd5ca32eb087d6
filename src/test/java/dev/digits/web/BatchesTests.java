package dev.digits.web;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.digits.recognition.BusyException;
import dev.digits.recognition.Engine;
import dev.digits.recognition.RecognitionProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BatchesTests {

	private static final int PREDICTORS = 2;

	private static final int QUEUE = 8;

	private final Batches batches = new Batches(
			new RecognitionProperties(Engine.ONNX_RUNTIME, PREDICTORS, QUEUE, Duration.ofSeconds(2)));

	private final CountDownLatch goOn = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.goOn.countDown();
		this.batches.close();
	}

	@Test
	void keepTheOrder() {
		List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
		assertThat(this.batches.each(numbers, (number) -> number)).isEqualTo(numbers);
	}

	@Test
	void handOnAsManyAsThereArePredictorsOfAllTogether() {
		AtomicInteger atOnce = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(PREDICTORS);
		List<CompletableFuture<List<Boolean>>> two = IntStream.range(0, 2)
			.mapToObj((batch) -> CompletableFuture.supplyAsync(() -> this.batches.each(List.of(1, 2, 3), (picture) -> {
				most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
				begun.countDown();
				await(begun);
				atOnce.decrementAndGet();
				return true;
			}), (work) -> new Thread(work).start()))
			.toList();

		assertThat(two).allSatisfy((batch) -> assertThat(batch.join()).hasSize(3));
		assertThat(most).hasValue(PREDICTORS);
	}

	@Test
	void refuseABatchWhileTooManyPicturesOfOthersWait() {
		CountDownLatch begun = new CountDownLatch(PREDICTORS);
		CompletableFuture<List<Boolean>> first = CompletableFuture
			.supplyAsync(() -> this.batches.each(Collections.nCopies(QUEUE, 1), (picture) -> {
				begun.countDown();
				await(this.goOn);
				return true;
			}), (work) -> new Thread(work).start());
		await(begun);

		assertThatExceptionOfType(BusyException.class)
			.isThrownBy(() -> this.batches.each(List.of(1), (picture) -> true));

		this.goOn.countDown();
		assertThat(first.join()).hasSize(QUEUE);
		assertThat(this.batches.each(List.of(1), (picture) -> true)).containsExactly(true);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
