package dev.digits.endurance;

/**
 * A request and what became of it. Times are those of {@link System#nanoTime()}.
 *
 * @param request what was sent
 * @param due when it had to be sent; later is the client's fault, and counts as well
 * @param written when its last byte was handed to the kernel; {@link Long#MAX_VALUE} if
 * it never was
 * @param ended when the answer was whole, or its lack was known
 * @param answer the whole answer; null if there is none
 * @param failure why there is none; null if there is one
 */
record Exchange(Request request, long due, long written, long ended, Answer answer, Failure failure) {

	enum Failure {

		/** There was no connection. */
		REFUSED,

		/** The connection ended before anything of the answer came. */
		UNANSWERED,

		/** The connection ended within the answer. */
		CUT_SHORT,

		/** Nothing happened for too long. */
		TIMED_OUT

	}

	long nanos() {
		return this.ended - this.due;
	}

	boolean isRight() {
		if (this.request.brokenOff() && this.failure == Failure.UNANSWERED) {
			// A client that stops in the middle of a request may be left without a word.
			return true;
		}
		return this.answer != null && this.request.isRightlyAnsweredWith(this.answer);
	}

	/** The status code, or the failure. */
	String status() {
		return (this.answer != null) ? Integer.toString(this.answer.status()) : this.failure.name();
	}

	/** In words, for whoever has to find out why. */
	String outcome() {
		if (this.answer != null) {
			return status() + " " + this.answer.text();
		}
		return status() + ((this.written == Long.MAX_VALUE) ? ", not all was sent" : ", all was sent");
	}

	@Override
	public String toString() {
		return this.request + ": " + outcome();
	}

}
