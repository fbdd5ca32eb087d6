package dev.digits.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that nobody should send.
 */
final class BadInputs {

	private BadInputs() {
	}

	static List<BadRequest> all() {
		return kinds().flatMap(List::stream).toList();
	}

	/**
	 * Some of each kind, always the same.
	 * @param most about how many in all
	 */
	static List<BadRequest> some(int most) {
		// Odd: pictures are spoilt in 16 ways, one after the other.
		int step = 1 + 2 * (all().size() / most / 2);
		List<BadRequest> some = new ArrayList<>();
		kinds().forEach((kind) -> {
			for (int i = 0; i < kind.size(); i += step) {
				some.add(kind.get(i));
			}
		});
		return some;
	}

	private static Stream<List<BadRequest>> kinds() {
		return Stream.of(BadPictures.all(), BadPages.all(), BadForms.all(), BadHttp.all(), BadTensors.all());
	}

}
