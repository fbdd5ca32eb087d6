package dev.digits.trainer.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The letterforms of {@code letterforms.txt}, which says how its lines are written, and
 * of {@code otherforms.txt}, which are no digits.
 */
public final class Letterforms {

	private static final List<Letterform> ALL = load("letterforms.txt");

	private static final List<Letterform> OTHERS = load("otherforms.txt");

	private Letterforms() {
	}

	/**
	 * Every letterform there is.
	 * @return by digit, in the file's order; at least one for each digit
	 */
	public static List<Letterform> all() {
		return ALL;
	}

	/**
	 * Letters and signs that nobody would take for a digit.
	 * @return in the file's order
	 */
	public static List<Letterform> others() {
		return OTHERS;
	}

	/**
	 * A letterform by its name.
	 * @param digit 0 to 9
	 * @param style the name of the style
	 * @return the letterform
	 * @throws IllegalArgumentException if there is none
	 */
	public static Letterform of(int digit, String style) {
		return ALL.stream()
			.filter((form) -> form.digit() == digit && form.style().equals(style))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no %s %d".formatted(style, digit)));
	}

	private static List<Letterform> load(String name) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Letterforms.class.getResourceAsStream(name)), StandardCharsets.UTF_8));
				Stream<String> lines = reader.lines()) {
			return lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).map(Letterforms::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Letterform parse(String line) {
		String[] parts = line.split(":");
		String[] name = parts[0].split(" ");
		List<List<Knot>> strokes = Arrays.stream(parts[1].split("\\|")).map(Letterforms::parseStroke).toList();
		int digit = "X".equals(name[0]) ? Letterform.NO_DIGIT : Integer.parseInt(name[0]);
		return new Letterform(digit, name[1], strokes);
	}

	private static List<Knot> parseStroke(String knots) {
		return Arrays.stream(knots.trim().split(" ")).map(Letterforms::parseKnot).toList();
	}

	private static Knot parseKnot(String knot) {
		boolean corner = knot.endsWith("*");
		String[] place = knot.replace("*", "").split(",");
		return new Knot(Integer.parseInt(place[0]) / 100.0, Integer.parseInt(place[1]) / 100.0, corner);
	}

}
