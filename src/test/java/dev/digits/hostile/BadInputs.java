package dev.digits.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that nobody should send.
 */
final class BadInputs {

	private BadInputs() {
	}

	static List<BadRequest> all() {
		return Stream.of(BadPictures.all(), BadPages.all(), BadForms.all(), BadHttp.all(), BadTensors.all())
			.flatMap(List::stream)
			.toList();
	}

}
