package dev.digits.feedback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerIdsTests {

	private static final long NOW = 1_790_000_000L;

	private final AnswerIds ids = idsWith("");

	@ParameterizedTest
	@CsvSource({ "0, 1, 0", "9, 999999999, 1", "5, 2, 1790000000", "7, 3, 4294967295" })
	void anIdTellsTheAnswer(int digit, int version, long second) {
		AnswerIds then = new AnswerIds(Given.properties("jdbc:sqlite::memory:", ""),
				InstantSource.fixed(Instant.ofEpochSecond(second)));
		assertThat(then.answer(then.next(Given.prediction(digit, version)), Given.MODEL))
			.hasValueSatisfying((answer) -> {
				assertThat(answer.digit()).isEqualTo(digit);
				assertThat(answer.version()).isEqualTo(version);
				assertThat(answer.given()).isEqualTo(Instant.ofEpochSecond(second));
			});
	}

	@Test
	void isAUuidOfTheVersionThatIsFreeToUse() {
		UUID id = this.ids.next(Given.prediction(5, 2));
		assertThat(id.version()).isEqualTo(8);
		assertThat(id.variant()).isEqualTo(2);
	}

	@Test
	void noTwoAnswersOfASecondHaveTheSame() {
		Set<UUID> all = new HashSet<>();
		IntStream.range(0, 100_000).forEach((each) -> all.add(this.ids.next(Given.prediction(5, 2))));
		assertThat(all).hasSize(100_000);
	}

	@Test
	void noTwoThreadsGiveTheSame() {
		assertThat(IntStream.range(0, 100_000).parallel().mapToObj((each) -> this.ids.next(Given.prediction(5, 2))))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyChangedBitShows() {
		UUID id = this.ids.next(Given.prediction(5, 2));
		assertThat(IntStream.range(0, 128)).allSatisfy(
				(bit) -> assertThat(this.ids.answer(flipped(id, bit), Given.MODEL)).as("bit %d", bit).isEmpty());
	}

	@Test
	void anIdOfAnotherKindIsUnknown() {
		assertThat(Stream.generate(UUID::randomUUID).limit(1000))
			.allSatisfy((id) -> assertThat(this.ids.answer(id, Given.MODEL)).isEmpty());
	}

	@Test
	void theIdOfAnotherModelIsUnknown() {
		assertThat(this.ids.answer(this.ids.next(Given.prediction(5, 2)), "other")).isEmpty();
	}

	@Test
	void theIdOfAStrangerIsUnknown() {
		assertThat(this.ids.answer(idsWith("").next(Given.prediction(5, 2)), Given.MODEL)).isEmpty();
		assertThat(this.ids.answer(idsWith("guessed").next(Given.prediction(5, 2)), Given.MODEL)).isEmpty();
	}

	@Test
	void whoAgreesOnASecretKnowsTheOthersIds() {
		AnswerIds other = idsWith("");
		byte[] secret = { 1, 2, 3 };
		this.ids.agree((offer) -> secret);
		other.agree((offer) -> secret);
		assertThat(other.answer(this.ids.next(Given.prediction(5, 2)), Given.MODEL)).isPresent();
	}

	@Test
	void anIdGivenBeforeASecretWasAgreedOnIsKnownHere() {
		UUID early = this.ids.next(Given.prediction(5, 2));
		this.ids.agree((offer) -> new byte[] { 1, 2, 3 });
		assertThat(this.ids.answer(early, Given.MODEL)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "s", "a configured secret, longer than the block of sixty-four bytes that SHA-256 works on" })
	void aConfiguredSecretNeedsNoAgreement(String secret) {
		AnswerIds one = idsWith(secret);
		one.agree((offer) -> new byte[] { 1, 2, 3 });
		assertThat(idsWith(secret).answer(one.next(Given.prediction(5, 2)), Given.MODEL)).isPresent();
	}

	private static AnswerIds idsWith(String secret) {
		return new AnswerIds(Given.properties("jdbc:sqlite::memory:", secret),
				InstantSource.fixed(Instant.ofEpochSecond(NOW)));
	}

	private static UUID flipped(UUID id, int bit) {
		return (bit < 64) ? new UUID(id.getMostSignificantBits() ^ 1L << bit, id.getLeastSignificantBits())
				: new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1L << (bit - 64));
	}

}
