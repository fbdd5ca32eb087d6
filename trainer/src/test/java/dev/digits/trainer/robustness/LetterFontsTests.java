package dev.digits.trainer.robustness;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class LetterFontsTests {

	@TempDir
	Path folder;

	@Test
	void readsFontsOfSubFoldersInTheOrderOfTheirFiles() throws IOException {
		TestFont.named("Later").write(this.folder.resolve("b/later.otf"));
		TestFont.named("Sooner").write(this.folder.resolve("a/SOONER.TTF"));
		Files.writeString(this.folder.resolve("a/readme.txt"), "no font");
		assertThat(names()).containsExactly("Sooner", "Later");
	}

	@Test
	void takesTheTwoPlainestStylesOfAFamily() throws IOException {
		for (String style : new String[] { "Bold", "Bold Italic", "Heavy", "Regular" }) {
			TestFont.named("Family " + style).write(this.folder.resolve(style + ".ttf"));
		}
		assertThat(names()).containsExactly("Family Regular", "Family Bold");
	}

	@Test
	void takesTheSameFontOnce() throws IOException {
		TestFont.named("Same").write(this.folder.resolve("same.otf"));
		TestFont.named("Same").write(this.folder.resolve("same.ttf"));
		assertThat(names()).containsExactly("Same");
	}

	@Test
	void leavesOutWhatShowsNoLatinLetters() throws IOException {
		TestFont.named("Some").write(this.folder.resolve("some.ttf"));
		TestFont.named("Some Symbols").write(this.folder.resolve("symbols.ttf"));
		TestFont.named("Half").withLetters("ABCDEFGHIJKLM").write(this.folder.resolve("half.ttf"));
		Files.writeString(this.folder.resolve("broken.ttf"), "no font");
		assertThat(names()).containsExactly("Some");
	}

	@Test
	void takesSmallCapitalsForCapitals() throws IOException {
		TestFont.named("All").write(this.folder.resolve("all.ttf"));
		TestFont.named("Comic").withSmallCapitals().write(this.folder.resolve("comic.ttf"));
		assertThat(LetterFonts.in(this.folder).fonts()).extracting(LetterFonts::letters)
			.containsExactly(LetterFonts.CAPITALS + LetterFonts.SMALL, LetterFonts.CAPITALS);
	}

	@Test
	void saysWhenThereIsNoFont() {
		assertThatIOException().isThrownBy(this::names).withMessageContaining("holds no font (.ttf, .otf)");
		this.folder = this.folder.resolve("nowhere");
		assertThatIOException().isThrownBy(this::names).withMessageContaining("There is no folder");
	}

	private Iterable<String> names() throws IOException {
		return LetterFonts.in(this.folder).fonts().stream().map(Font::getFontName).toList();
	}

}
