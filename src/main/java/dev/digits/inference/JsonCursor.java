package dev.digits.inference;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes through JSON token by token and says in words what is not as it should be. A body
 * of many megabytes costs no more than itself that way.
 */
final class JsonCursor implements AutoCloseable {

	private static final JsonFactory JSON = new JsonFactory();

	/** Longer than any id or name. */
	private static final int LONGEST_TEXT = 1000;

	private final JsonParser parser;

	JsonCursor(byte[] bytes, int length) {
		this.parser = JSON.createParser(ObjectReadContext.empty(), bytes, 0, length);
		this.parser.nextToken();
	}

	/** Goes through the members of an object; the action takes each one's value. */
	void members(String what, Consumer<String> member) {
		if (begins(JsonToken.START_OBJECT, what + " must be a JSON object.")) {
			while (this.parser.nextToken() != JsonToken.END_OBJECT) {
				String name = this.parser.currentName();
				this.parser.nextToken();
				member.accept(name);
			}
		}
	}

	/** Goes through the elements of an array; the action takes each. */
	void elements(String what, Runnable element) {
		if (begins(JsonToken.START_ARRAY, what + " must be a JSON array.")) {
			while (this.parser.nextToken() != JsonToken.END_ARRAY) {
				element.run();
			}
		}
	}

	/** Null is as good as nothing: clients write it. */
	private boolean begins(JsonToken start, String otherwise) {
		if (this.parser.currentToken() == JsonToken.VALUE_NULL) {
			return false;
		}
		require(this.parser.currentToken() == start, otherwise + " The page swagger-ui.html shows an example.");
		return true;
	}

	@Nullable String text(String what) {
		if (this.parser.currentToken() == JsonToken.VALUE_NULL) {
			return null;
		}
		require(this.parser.currentToken() == JsonToken.VALUE_STRING && this.parser.getStringLength() <= LONGEST_TEXT,
				"%s must be a text of at most %d letters.".formatted(what, LONGEST_TEXT));
		return this.parser.getString();
	}

	boolean flag(String otherwise) {
		JsonToken token = this.parser.currentToken();
		require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, otherwise);
		return token == JsonToken.VALUE_TRUE;
	}

	long wholeNumber(String otherwise) {
		require(this.parser.currentToken() == JsonToken.VALUE_NUMBER_INT
				&& this.parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER, otherwise);
		return this.parser.getLongValue();
	}

	@Nullable TensorNumbers numbers() {
		return (this.parser.currentToken() != JsonToken.VALUE_NULL) ? TensorNumbers.read(this.parser) : null;
	}

	void skip() {
		this.parser.skipChildren();
	}

	void requireEnd(String otherwise) {
		require(this.parser.nextToken() == null, otherwise);
	}

	private static void require(boolean right, String otherwise) {
		if (!right) {
			throw new BadTensorException(otherwise);
		}
	}

	@Override
	public void close() {
		this.parser.close();
	}

}
