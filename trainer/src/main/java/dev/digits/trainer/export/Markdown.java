package dev.digits.trainer.export;

import java.util.Collections;
import java.util.List;

/**
 * A text in Markdown that grows from top to bottom. Tables are those of GitHub.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class Markdown {

	private final StringBuilder text = new StringBuilder();

	Markdown title(String title) {
		return block("# " + title);
	}

	Markdown section(String title) {
		return block("## " + title);
	}

	Markdown part(String title) {
		return block("### " + title);
	}

	Markdown paragraph(String words) {
		return block(words);
	}

	Markdown list(List<String> items) {
		return block("- " + String.join("\n- ", items));
	}

	Markdown code(String code) {
		return block("```\n%s\n```".formatted(code));
	}

	/**
	 * A picture that lies beside the text.
	 * @param words what it shows
	 * @param file its name
	 * @return this
	 */
	Markdown picture(String words, String file) {
		return block("![%s](%s)".formatted(words, file));
	}

	/**
	 * A table of figures: columns but the first are aligned to the right.
	 * @param heads of the columns
	 * @param rows as many cells each as there are heads
	 * @return this
	 */
	Markdown figures(List<String> heads, List<List<String>> rows) {
		return table(heads, "---:|", rows);
	}

	/**
	 * A table of words.
	 * @param heads of the columns
	 * @param rows as many cells each as there are heads
	 * @return this
	 */
	Markdown facts(List<String> heads, List<List<String>> rows) {
		return table(heads, "---|", rows);
	}

	private Markdown table(List<String> heads, String alignment, List<List<String>> rows) {
		StringBuilder table = new StringBuilder(row(heads)).append("\n|---|")
			.append(String.join("", Collections.nCopies(heads.size() - 1, alignment)));
		rows.forEach((cells) -> table.append('\n').append(row(cells)));
		return block(table.toString());
	}

	private static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	/** Blank lines part it from what is above. */
	private Markdown block(String block) {
		this.text.append(this.text.isEmpty() ? "" : "\n").append(block).append('\n');
		return this;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
