package dev.digits.endurance;

import java.util.List;
import java.util.function.Supplier;

/**
 * A few requests by turns, for one thread.
 */
final class Rotation implements Supplier<Request> {

	private final List<Request> requests;

	private int next;

	Rotation(Request... requests) {
		this.requests = List.of(requests);
	}

	@Override
	public Request get() {
		return this.requests.get(this.next++ % this.requests.size());
	}

}
