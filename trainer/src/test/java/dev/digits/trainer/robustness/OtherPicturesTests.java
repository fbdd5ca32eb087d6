package dev.digits.trainer.robustness;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherPicturesTests {

	@TempDir
	Path folder;

	@Test
	void drawsTheSameEachTime() {
		OtherPictures noise = OtherPictures.patterns().get(0);
		OtherPictures again = OtherPictures.patterns().get(0);
		assertThat(noise.get(3).picture().pixels()).isEqualTo(again.get(3).picture().pixels())
			.isNotEqualTo(noise.get(4).picture().pixels());
	}

	@Test
	void drawsNoiseAndTexturesOfEveryKindSmallAndLarge() {
		for (OtherPictures pictures : OtherPictures.patterns()) {
			List<OtherPicture> some = some(pictures, 150);
			assertThat(kinds(some))
				.hasSize(pictures.name().equals("noise") ? NoisePicture.values().length : Texture.values().length);
			assertThat(some).extracting((other) -> other.picture().width()).contains(28);
			assertThat(some).extracting((other) -> other.picture().width()).anyMatch((width) -> width >= 160);
		}
	}

	@ParameterizedTest
	@EnumSource(Texture.class)
	void noTextureIsPlain(Texture texture) {
		DoubleBinaryOperator field = texture.draw(new Random(1));
		assertThat(IntStream.range(0, 400)
			.mapToObj((i) -> field.applyAsDouble(i % 20 / 20.0 - 0.5, i / 20 / 20.0 - 0.5))
			.distinct()).hasSizeGreaterThan(1);
	}

	@Test
	void keepsLettersThatCouldBeDigitsApart() throws Exception {
		TestFont.named("Tests").write(this.folder.resolve("tests.ttf"));
		List<OtherPictures> sets = OtherPictures.letters(this.folder);
		assertThat(sets).extracting(OtherPictures::name).containsExactly("letters", "look-alike letters");
		assertThat(kinds(some(sets.get(0), 41))).hasSize(41).doesNotContain("O", "l", "S").contains("B", "D", "i");
		assertThat(kinds(some(sets.get(1), 11))).hasSize(11).contains("O", "l", "S");
	}

	@Test
	void printsEachLetterDarkOnLight() throws Exception {
		TestFont.named("Tests").write(this.folder.resolve("tests.ttf"));
		for (OtherPicture letter : some(OtherPictures.letters(this.folder).get(0), 52)) {
			GreyPicture picture = letter.picture();
			assertThat(IntStream.range(0, picture.pixels().length)
				.map((i) -> picture.pixels()[i] & 0xFF)
				.filter((level) -> level < 140)
				.count()).isBetween(100L, picture.pixels().length * 6L / 10);
			assertThat(picture.at(0, 0)).isGreaterThan(140);
		}
	}

	private static List<OtherPicture> some(OtherPictures pictures, int count) {
		return IntStream.range(0, count).mapToObj(pictures::get).toList();
	}

	private static Set<String> kinds(List<OtherPicture> pictures) {
		return pictures.stream().map(OtherPicture::shows).collect(Collectors.toSet());
	}

}
