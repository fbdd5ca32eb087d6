package dev.digits.trainer.mnist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MnistDataTests {

	@TempDir
	Path folder;

	private Path images;

	private Path labels;

	@BeforeEach
	void writeData() {
		SyntheticMnist.write(this.folder);
		this.images = this.folder.resolve("train-images-idx3-ubyte");
		this.labels = this.folder.resolve("train-labels-idx1-ubyte");
	}

	@Test
	void readsPicturesWithTheirLabels() throws IOException {
		MnistData data = MnistData.in(this.folder);
		assertThat(data.training().size()).isEqualTo(SyntheticMnist.TRAINING);
		assertThat(data.test().size()).isEqualTo(SyntheticMnist.TEST);
		assertThat(data.test().labels()).startsWith(0, 1, 2, 3);
		assertThat(data.test().frames().get(3).at(14, 11)).isGreaterThan(170);
		assertThat(data.test().frames().get(3).at(14, 14)).isLessThan(60);
	}

	@Test
	void readsGzippedFilesAsThePlainOnes() throws IOException {
		MnistData plain = MnistData.in(this.folder);
		gzip(this.images);
		gzip(this.labels);
		assertThat(MnistData.in(this.folder).training().frames()).isEqualTo(plain.training().frames());
		assertThat(MnistData.in(this.folder).sha256()).isEqualTo(plain.sha256()).hasSize(4);
	}

	@Test
	void refusesAMissingFolder() {
		this.folder = this.folder.resolve("nowhere");
		assertRefused().hasMessageContaining("There is no folder").hasMessageContaining("nowhere");
	}

	@Test
	void refusesAMissingFile() throws IOException {
		Files.delete(this.labels);
		assertRefused().hasMessageContaining("neither train-labels-idx1-ubyte nor train-labels-idx1-ubyte.gz");
	}

	@Test
	void refusesATruncatedFile() throws IOException {
		byte[] whole = Files.readAllBytes(this.images);
		Files.write(this.images, Arrays.copyOf(whole, whole.length - 1));
		assertRefused().hasMessageContaining("train-images-idx3-ubyte is truncated: it holds 282239 of 282240");
	}

	@Test
	void refusesAFileTruncatedInItsHeader() throws IOException {
		Files.write(this.images, Arrays.copyOf(Files.readAllBytes(this.images), 10));
		assertRefused().hasMessageContaining("is truncated");
	}

	@Test
	void refusesAnEmptyFile() throws IOException {
		Files.write(this.labels, new byte[0]);
		assertRefused().hasMessageContaining("is truncated");
	}

	@Test
	void refusesATruncatedGzip() throws IOException {
		gzip(this.images);
		Path gzipped = this.folder.resolve("train-images-idx3-ubyte.gz");
		byte[] whole = Files.readAllBytes(gzipped);
		Files.write(gzipped, Arrays.copyOf(whole, whole.length / 2));
		assertRefused().hasMessageContaining("its gzip data breaks off");
	}

	@Test
	void refusesAFileThatGoesOnAfterItsEnd() throws IOException {
		byte[] whole = Files.readAllBytes(this.labels);
		Files.write(this.labels, Arrays.copyOf(whole, whole.length + 1));
		assertRefused().hasMessageContaining("is too long");
	}

	@Test
	void refusesAnotherMagicNumber() throws IOException {
		Files.copy(this.labels, this.images, StandardCopyOption.REPLACE_EXISTING);
		assertRefused().hasMessageContaining("begins with 00000801 instead of 00000803");
	}

	@Test
	void refusesMorePicturesThanLabels() {
		SyntheticMnist.write(this.labels, SyntheticMnist.labels(SyntheticMnist.TRAINING - 1));
		assertRefused().hasMessageContaining("360 pictures").hasMessageContaining("359 labels");
	}

	@Test
	void refusesPicturesOfAnotherSize() {
		SyntheticMnist.write(this.images, SyntheticMnist.images(SyntheticMnist.TRAINING, 32));
		assertRefused().hasMessageContaining("32 x 32").hasMessageContaining("28 x 28");
	}

	@Test
	void refusesALabelThatIsNoDigit() {
		SyntheticMnist.write(this.labels, SyntheticMnist.idx(0x0801, new byte[] { 3, 10 }, 2));
		SyntheticMnist.write(this.images, SyntheticMnist.images(2, 28));
		assertRefused().hasMessageContaining("label 1 is 10");
	}

	@Test
	void refusesAPictureWithoutDigit() {
		SyntheticMnist.write(this.labels, SyntheticMnist.labels(1));
		SyntheticMnist.write(this.images, SyntheticMnist.idx(0x0803, new byte[28 * 28], 1, 28, 28));
		assertRefused().hasMessageContaining("picture 0 shows no digit");
	}

	@Test
	void refusesAHeaderThatAsksForTheWholeMemory() {
		SyntheticMnist.write(this.images, SyntheticMnist.idx(0x0803, new byte[9], Integer.MAX_VALUE, 28, 28));
		assertRefused().hasMessageContaining("impossible sizes");
	}

	private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
		return assertThatThrownBy(() -> MnistData.in(this.folder)).isInstanceOf(IOException.class);
	}

	private static void gzip(Path file) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(Files.readAllBytes(file));
		}
		Files.write(file.resolveSibling(file.getFileName() + ".gz"), bytes.toByteArray());
		Files.delete(file);
	}

}
