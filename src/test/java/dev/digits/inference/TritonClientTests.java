package dev.digits.inference;

import java.util.List;
import java.util.stream.Stream;

import dev.digits.testing.CommittedModel;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import triton.client.InferInput;
import triton.client.InferRequestedOutput;
import triton.client.InferResult;
import triton.client.InferenceException;
import triton.client.InferenceServerClient;
import triton.client.pojo.DataType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Triton's client for Java, as it is.
 */
@RunningService
class TritonClientTests {

	/** {@code /predict} answers with six decimals; FP32 has seven figures. */
	private static final float ROUNDING = 6e-7f;

	static final List<String> SAMPLES = SeenFrame.SAMPLES;

	private InferenceServerClient client;

	@BeforeEach
	void connect() throws Exception {
		this.client = new InferenceServerClient("localhost:" + RestAssured.port, 5000, 5000);
		this.client.setRetryCnt(1);
	}

	@AfterEach
	void disconnect() throws Exception {
		this.client.close();
	}

	@ParameterizedTest
	@FieldSource("SAMPLES")
	void readsTheFrameOfEverySampleAsPredictDoes(String sample) throws Exception {
		SeenFrame seen = SeenFrame.in(sample);
		for (InferInput input : List.of(bytes(seen), floats(seen, true), floats(seen, false))) {
			agrees(this.client.infer("digit-cnn", List.of(input), List.of()), 0, seen);
			agrees(this.client.infer("digit-cnn", List.of(input), outputs(true)), 0, seen);
			agrees(this.client.infer("digit-cnn", List.of(input), outputs(false)), 0, seen);
		}
	}

	@Test
	void readsManyFramesAtOnce() throws Exception {
		List<SeenFrame> seen = SeenFrame.SAMPLES.stream().map(SeenFrame::in).toList();
		byte[] all = new byte[seen.size() * 784];
		for (int i = 0; i < seen.size(); i++) {
			System.arraycopy(seen.get(i).pixels(), 0, all, i * 784, 784);
		}
		InferInput input = new InferInput("frame", new long[] { seen.size(), 1, 28, 28 }, DataType.UINT8);
		input.setData(all, true);

		InferResult result = this.client.infer("digit-cnn", List.of(input), List.of());

		assertThat(result.getOutputAsLong("digit")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
		for (int i = 0; i < seen.size(); i++) {
			agrees(result, i, seen.get(i));
		}
	}

	@Test
	void isToldWhatIsWrong() {
		InferInput input = new InferInput("frame", new long[] { 1, 28, 28 }, DataType.FP32);
		input.setData(new float[784], true);
		assertThatExceptionOfType(InferenceException.class)
			.isThrownBy(() -> this.client.infer("digit-cnn", List.of(input), List.of()))
			.havingRootCause()
			.withMessageContaining("[n, 1, 28, 28]");
	}

	@Test
	void isToldThatAModelIsUnknown() {
		SeenFrame seen = SeenFrame.in("five");
		assertThatExceptionOfType(InferenceException.class)
			.isThrownBy(() -> this.client.infer("resnet", List.of(bytes(seen)), List.of()))
			.havingRootCause()
			.withMessageContaining("/v2/models/digit-cnn");
	}

	@Test
	void getsItsRequestIdBack() throws Exception {
		InferResult result = this.client
			.infer(new InferenceServerClient.InferArguments("digit-cnn", bytes(SeenFrame.in("five")))
				.setRequestId("request 42")
				.setModelVersion(CommittedModel.VERSION));
		assertThat(result.getResponse().getId()).isEqualTo("request 42");
		assertThat(result.getResponse().getModelVersion()).isEqualTo(CommittedModel.VERSION);
	}

	private static InferInput bytes(SeenFrame seen) {
		InferInput input = new InferInput("frame", new long[] { 1, 1, 28, 28 }, DataType.UINT8);
		input.setData(seen.pixels(), true);
		return input;
	}

	private static InferInput floats(SeenFrame seen, boolean binary) {
		InferInput input = new InferInput("frame", new long[] { 1, 1, 28, 28 }, DataType.FP32);
		input.setData(seen.floats(), binary);
		return input;
	}

	private static List<InferRequestedOutput> outputs(boolean binary) {
		return Stream.of("uncertain", "confidence", "digit", "probabilities")
			.map((name) -> new InferRequestedOutput(name, binary))
			.toList();
	}

	private static void agrees(InferResult result, int frame, SeenFrame seen) {
		float[] probabilities = result.getOutputAsFloat("probabilities");
		for (int digit = 0; digit < 10; digit++) {
			assertThat(probabilities[frame * 10 + digit]).isCloseTo(seen.probabilities().get(digit).floatValue(),
					within(ROUNDING));
		}
		assertThat(result.getOutputAsLong("digit")[frame]).isEqualTo(seen.digit());
		assertThat(result.getOutputAsFloat("confidence")[frame]).isEqualTo(probabilities[frame * 10 + seen.digit()]);
		assertThat(result.getOutputAsBool("uncertain")[frame]).isEqualTo(seen.uncertain());
	}

}
