package dev.digits.recognition;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place in the queue that is reserved for a picture while it arrives.
 */
public final class Reservation {

	private final AtomicInteger kept;

	private final AtomicBoolean free = new AtomicBoolean();

	Reservation(AtomicInteger kept) {
		this.kept = kept;
		kept.incrementAndGet();
	}

	/**
	 * Give the place up: the picture has arrived and takes one as any other, or it will
	 * not come, or it takes too long. To do so again changes nothing.
	 */
	public void release() {
		if (this.free.compareAndSet(false, true)) {
			this.kept.decrementAndGet();
		}
	}

}
