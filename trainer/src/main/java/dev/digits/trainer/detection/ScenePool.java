package dev.digits.trainer.detection;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.scene.SceneSource;

/**
 * The scenes that are learnt from at a time. Before each step new ones take the place of
 * the oldest, so a scene is seen a few times and then never again. Others make them
 * ahead; but which scenes are there at a step depends on its number alone.
 */
final class ScenePool implements AutoCloseable {

	/** How many steps' scenes are made ahead. */
	private static final int STEPS_AHEAD = 32;

	private final SceneSource source;

	private final Sizes sizes;

	private final SceneExample[] scenes;

	private final ExecutorService makers;

	private final Queue<Future<SceneExample>> ahead = new ArrayDeque<>();

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
	ScenePool(SceneSource source, Sizes sizes, int makers, long step) {
		this.source = source;
		this.sizes = sizes;
		this.scenes = new SceneExample[sizes.most()];
		this.count = sizes.first() + step * sizes.fresh();
		this.ordered = this.count;
		LongStream.range(Math.max(0, this.count - sizes.most()), this.count)
			.parallel()
			.forEach((index) -> this.scenes[slot(index)] = source.scene(index));
		this.makers = Executors.newFixedThreadPool(makers, ScenePool::maker);
	}

	private static Thread maker(Runnable task) {
		Thread thread = new Thread(task, "scene-maker");
		thread.setDaemon(true);
		return thread;
	}

	private int slot(long index) {
		return (int) (index % this.scenes.length);
	}

	/**
	 * How many there are to learn from.
	 */
	int size() {
		return (int) Math.min(this.count, this.scenes.length);
	}

	/**
	 * Some of them, each once.
	 * @param count how many
	 * @param seed of the choice
	 */
	List<SceneExample> draw(int count, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return random.ints(0, size()).distinct().limit(count).mapToObj((slot) -> this.scenes[slot]).toList();
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
			this.scenes[slot(this.count)] = finished(this.ahead.remove());
			this.count++;
		}
	}

	private static SceneExample finished(Future<SceneExample> scene) {
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
