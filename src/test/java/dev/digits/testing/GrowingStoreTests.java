package dev.digits.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.digits.frame.Frame;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.Engine;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.NetworkPredictor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each kind of version has the fault it shall have, and no other.
 */
class GrowingStoreTests {

	@TempDir
	Path folder;

	private GrowingStore store;

	@BeforeEach
	void open() {
		this.store = new GrowingStore(this.folder);
	}

	@Test
	void beginsWithTheCommittedVersion() {
		assertThat(version(this.store.newest()).manifest())
			.isEqualTo(new ModelStore(Path.of("model-store")).newest("digit-cnn").manifest());
	}

	@Test
	void addsAGoodVersionThatComputesTheSame() throws IOException {
		StoredModel good = version(this.store.addGood());
		good.verify();
		assertThat(logits(good)).isEqualTo(logits(version(this.store.newest() - 1)));
	}

	@Test
	void addsADamagedVersion() {
		StoredModel damaged = version(this.store.addCorrupt());
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(damaged::verify);
	}

	@Test
	void addsAWholeVersionThatTakesEachDigitForTheNext() throws IOException {
		StoredModel wrong = version(this.store.addWrong());
		wrong.verify();
		float[] right = logits(version(this.store.newest() - 1));
		float[] answers = logits(wrong);
		for (int digit = 0; digit < 10; digit++) {
			assertThat(answers[(digit + 1) % 10]).isEqualTo(right[digit]);
		}
	}

	private StoredModel version(int version) {
		return new ModelStore(this.folder).version("digit-cnn", version);
	}

	private static float[] logits(StoredModel model) throws IOException {
		try (LoadedNetwork<Frame> network = LoadedNetwork.digits(model, Engine.ONNX_RUNTIME);
				NetworkPredictor<Frame> predictor = network.newPredictor()) {
			return predictor.outputs(List.of(new Frame(new byte[Frame.SIZE * Frame.SIZE]))).get(0);
		}
	}

}
