package dev.digits.trainer.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.digits.evaluation.Evaluation;
import dev.digits.frame.Frame;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.mnist.SyntheticMnist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class MnistCTests {

	@TempDir
	Path folder;

	@BeforeEach
	void writeData() {
		SyntheticMnist.writeCorrupted(this.folder, "fog", "canny_edges", "identity");
	}

	@Test
	void readsEachCorruptionButTheIdentity() throws IOException {
		MnistC mnistC = MnistC.in(this.folder);
		assertThat(mnistC.corruptions()).containsOnlyKeys("canny_edges", "fog");
		assertThat(mnistC.corruptions().get("fog").labels()).startsWith(0, 1, 2, 3).hasSize(SyntheticMnist.TEST);
	}

	@Test
	void leavesThePicturesAsTheyAre() throws IOException {
		Path file = this.folder.resolve("fog-images-idx3-ubyte");
		byte[] bytes = Files.readAllBytes(file);
		// The first pixel of the first picture, after the header.
		bytes[16] = 77;
		Files.write(file, bytes);
		assertThat(MnistC.in(this.folder).corruptions().get("fog").frames().get(0).at(0, 0)).isEqualTo(77);
	}

	@Test
	void measuresNetworkAndServiceEachByItself() throws IOException {
		List<Evaluation.Corruption> measured = MnistC.in(this.folder)
			.measure((frames) -> frames.stream().map((frame) -> logits(3)).toList(),
					(picture) -> Optional.of(SomeAnswer.of(logits(digit(picture)), false)));
		assertThat(measured).containsExactly(new Evaluation.Corruption("canny_edges", SyntheticMnist.TEST, 1 - 0.1, 0),
				new Evaluation.Corruption("fog", SyntheticMnist.TEST, 1 - 0.1, 0));
	}

	@Test
	void countsARefusalAsAnError() throws IOException {
		List<Evaluation.Corruption> measured = MnistC.in(this.folder)
			.measure((frames) -> frames.stream().map((frame) -> logits(3)).toList(), (picture) -> (digit(picture) == 7)
					? Optional.empty() : Optional.of(SomeAnswer.of(logits(digit(picture)), true)));
		assertThat(measured).extracting(Evaluation.Corruption::serviceError).containsExactly(0.1, 0.1);
	}

	@Test
	void saysWhatIsMissing() throws IOException {
		assertThatIOException().isThrownBy(() -> MnistC.in(this.folder.resolve("nowhere")))
			.withMessageContaining("There is no folder");
		Files.delete(this.folder.resolve("labels-idx1-ubyte"));
		assertThatIOException().isThrownBy(() -> MnistC.in(this.folder))
			.withMessageContaining("holds neither labels-idx1-ubyte nor labels-idx1-ubyte.gz");
	}

	@Test
	void saysWhenThereIsNoCorruption() throws IOException {
		Files.delete(this.folder.resolve("fog-images-idx3-ubyte"));
		Files.delete(this.folder.resolve("canny_edges-images-idx3-ubyte"));
		assertThatIOException().isThrownBy(() -> MnistC.in(this.folder)).withMessageContaining("holds no corruption");
	}

	@Test
	void saysWhenPicturesAndLabelsDoNotBelongTogether() {
		SyntheticMnist.writeLabels(this.folder.resolve("labels-idx1-ubyte"), 5);
		assertThatIOException().isThrownBy(() -> MnistC.in(this.folder))
			.withMessageContaining("they do not belong together");
	}

	private static float[] logits(int digit) {
		float[] logits = new float[10];
		logits[digit] = 1;
		return logits;
	}

	/** The distance of its two bars tells what a synthetic picture shows. */
	private static int digit(GreyPicture picture) {
		int best = 0;
		for (int distance = 1; distance < 10; distance++) {
			best = (bar(picture, distance) > bar(picture, best)) ? distance : best;
		}
		return best;
	}

	private static int bar(GreyPicture picture, int distance) {
		int sum = 0;
		for (int x = -7; x <= 7; x++) {
			sum += picture.at(Frame.SIZE / 2 + x, Frame.SIZE / 2 - distance);
		}
		return sum;
	}

}
