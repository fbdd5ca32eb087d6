package dev.digits.trainer.scene.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTests {

	private final Sampler random = new Sampler(1);

	@Test
	void aFreeRowHasAsManyDigitsAsItShall() {
		for (int count = 1; count <= 12; count++) {
			assertThat(Token.free(count, this.random)).filteredOn((token) -> token.kind() == Token.Kind.DIGIT)
				.hasSize(count);
		}
	}

	@Test
	void signsAndLettersStandBesideDigits() {
		Set<Token.Kind> kinds = new HashSet<>();
		Set<String> signs = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			for (Token token : Token.free(6, this.random)) {
				kinds.add(token.kind());
				signs.add(token.sign());
			}
		}

		assertThat(kinds).contains(Token.Kind.DIGIT, Token.Kind.SIGN, Token.Kind.LETTER);
		assertThat(signs).contains(".", ",", "'", "-", "--", ".-", "=", "#", "/", "//", "$", "~", "x", "+", ":", "(");
	}

	@Test
	void everyBoxHasADigitOrNothing() {
		List<Token> tokens = Token.boxed(500, this.random);

		assertThat(tokens).hasSize(500).extracting(Token::kind).containsOnly(Token.Kind.DIGIT, Token.Kind.NOTHING);
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", ",", "'", "-", "--", ".-", "=", "#", "/", "//", "$", "~", "x", "+", ":", "(" })
	void aSignIsNoLargerThanItsRow(String sign) {
		Stroke.Bounds bounds = Stroke.Bounds.of(Sign.draw(sign, 40, 3, this.random).strokes());

		assertThat(bounds.top()).isGreaterThan(-60);
		assertThat(bounds.bottom()).isLessThan(20);
		assertThat(bounds.width()).isLessThan(100);
	}

}
