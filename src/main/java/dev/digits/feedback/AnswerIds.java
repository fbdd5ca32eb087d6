package dev.digits.feedback;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import dev.digits.recognition.Prediction;

import org.springframework.stereotype.Component;

/**
 * Names answers, and knows again the names that were given here or by another replica
 * with the same secret. Never waits: while the secret of the database is not known, ids
 * are signed with one of this process, and only it takes them back.
 */
@Component
public class AnswerIds {

	private static final int SECRET_BYTES = 32;

	private final InstantSource clock;

	private final boolean configured;

	private final byte[] secret;

	private final IdSignature own;

	private volatile IdSignature signature;

	/** Counts on from anywhere: two replicas will hardly be at the same place at once. */
	private final AtomicInteger number = new AtomicInteger(new SecureRandom().nextInt());

	AnswerIds(FeedbackProperties properties, InstantSource clock) {
		this.clock = clock;
		this.configured = !properties.secret().isEmpty();
		this.secret = this.configured ? properties.secret().getBytes(StandardCharsets.UTF_8) : random();
		this.own = new IdSignature(this.secret);
		this.signature = this.own;
	}

	private static byte[] random() {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		return secret;
	}

	/**
	 * Name an answer.
	 * @param prediction what is answered
	 * @return an id that no other answer has
	 */
	public UUID next(Prediction prediction) {
		return new Answer(this.clock.instant().getEpochSecond(), prediction.digit(), prediction.version(),
				this.number.getAndIncrement())
			.id(this.signature, prediction.model());
	}

	/**
	 * The answer that has a name.
	 * @param id as a client sent it
	 * @param model the name of the model that must have answered
	 * @return empty if it was not given here
	 */
	Optional<Answer> answer(UUID id, String model) {
		if (!Answer.mayBeId(id)) {
			return Optional.empty();
		}
		Answer answer = Answer.of(id);
		return (id.equals(answer.id(this.signature, model)) || id.equals(answer.id(this.own, model)))
				? Optional.of(answer) : Optional.empty();
	}

	/**
	 * Agree on a secret with the other replicas, unless one is configured.
	 * @param others is offered one, and tells which is used
	 */
	void agree(UnaryOperator<byte[]> others) {
		if (!this.configured) {
			this.signature = new IdSignature(others.apply(this.secret));
		}
	}

}
