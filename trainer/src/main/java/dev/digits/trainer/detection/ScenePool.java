package dev.digits.trainer.detection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import dev.digits.trainer.scene.SceneSource;

/**
 * The scenes that are learnt from at a time. Before each step new ones take the place of
 * the oldest, so a scene is seen a few times and then never again. Others make them
 * ahead; but which scenes are there at a step depends on its number alone.
 *
 * @param <E> what a scene is
 */
final class ScenePool<E> implements AutoCloseable {

	/** How many steps' scenes are made ahead. */
	private static final int STEPS_AHEAD = 32;

	private final SceneSource<E> source;

	private final Sizes sizes;

	/** A scene's place is its number; when all are taken, the next takes the first. */
	private final List<E> scenes;

	private final ExecutorService makers;

	private final Queue<Future<E>> ahead = new ArrayDeque<>();

	/** How many have been put in, from the first on. */
	private long count;

	/** How many have been asked for. */
	private long ordered;

	/**
	 * The pool as it is before a step.
	 * @param source of the scenes
	 * @param sizes of the pool
	 * @param makers how many threads make scenes while others learn
	 * @param step the number of the step, from 0
	 */
	ScenePool(SceneSource<E> source, Sizes sizes, int makers, long step) {
		this.source = source;
		this.sizes = sizes;
		this.scenes = new ArrayList<>(Collections.nCopies(most(), null));
		this.count = sizes.first() + step * sizes.fresh();
		this.ordered = this.count;
		LongStream.range(Math.max(0, this.count - most()), this.count)
			.parallel()
			.forEach((index) -> this.scenes.set(slot(index), source.scene(index)));
		this.makers = Executors.newFixedThreadPool(makers, ScenePool::maker);
	}

	private static Thread maker(Runnable task) {
		Thread thread = new Thread(task, "scene-maker");
		thread.setDaemon(true);
		return thread;
	}

	/** As many of each size of picture. */
	private int most() {
		return this.sizes.most() / this.source.sizes() * this.source.sizes();
	}

	private int slot(long index) {
		return (int) (index % this.scenes.size());
	}

	/**
	 * How many there are to learn from.
	 */
	int size() {
		return (int) Math.min(this.count, this.scenes.size());
	}

	/**
	 * Some of them, each once, whose pictures are all of one size.
	 * @param count how many
	 * @param seed of the choice
	 */
	List<E> draw(int count, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int kinds = this.source.sizes();
		int kind = (kinds > 1) ? random.nextInt(kinds) : 0;
		return random.ints(0, size() / kinds)
			.distinct()
			.limit(count)
			.mapToObj((place) -> this.scenes.get(place * kinds + kind))
			.toList();
	}

	/**
	 * Go on to the next step: the oldest scenes go, new ones come.
	 */
	void renew() {
		while (this.ordered < this.count + (long) STEPS_AHEAD * this.sizes.fresh()) {
			long index = this.ordered++;
			this.ahead.add(this.makers.submit(() -> this.source.scene(index)));
		}
		for (int i = 0; i < this.sizes.fresh(); i++) {
			this.scenes.set(slot(this.count), finished(this.ahead.remove()));
			this.count++;
		}
	}

	private E finished(Future<E> scene) {
		try {
			return scene.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a scene cannot be made", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while a scene was made", ex);
		}
	}

	@Override
	public void close() {
		this.makers.shutdownNow();
	}

	/**
	 * How many scenes there are.
	 *
	 * @param first how many before the first step
	 * @param fresh how many are new at each
	 * @param most how many there are at the most
	 */
	record Sizes(int first, int fresh, int most) {
	}

}
