package dev.digits.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which problems each address can answer with. One that is not here answers with none of
 * our own.
 */
final class OperationProblems {

	private static final Set<ProblemType> OF_PICTURES = EnumSet.of(ProblemType.IMAGE_MISSING,
			ProblemType.SEVERAL_IMAGES, ProblemType.IMAGE_EMPTY, ProblemType.MALFORMED_REQUEST,
			ProblemType.UNAUTHORIZED, ProblemType.TOO_MANY_BYTES, ProblemType.TOO_MANY_PIXELS,
			ProblemType.NOT_A_PICTURE, ProblemType.UNSUPPORTED_REQUEST, ProblemType.UNSUPPORTED_ENCODING,
			ProblemType.NO_DIGIT, ProblemType.BUSY, ProblemType.NOT_READY, ProblemType.DEADLINE);

	/** What can be wrong with a request; what with one picture, a batch tells inside. */
	private static final Set<ProblemType> OF_BATCHES = EnumSet.of(ProblemType.IMAGE_MISSING,
			ProblemType.TOO_MANY_IMAGES, ProblemType.MALFORMED_REQUEST, ProblemType.UNAUTHORIZED,
			ProblemType.TOO_MANY_BYTES, ProblemType.UNSUPPORTED_REQUEST, ProblemType.UNSUPPORTED_ENCODING,
			ProblemType.BUSY);

	private static final Set<ProblemType> OF_FEEDBACK = EnumSet.of(ProblemType.MALFORMED_REQUEST,
			ProblemType.UNAUTHORIZED, ProblemType.UNKNOWN_ANSWER, ProblemType.ANSWER_TOO_OLD,
			ProblemType.TOO_MANY_BYTES, ProblemType.UNSUPPORTED_REQUEST, ProblemType.UNSUPPORTED_ENCODING,
			ProblemType.BUSY, ProblemType.FEEDBACK_UNAVAILABLE);

	private static final Set<ProblemType> OF_MATRICES = EnumSet.of(ProblemType.MALFORMED_REQUEST, ProblemType.NOT_READY,
			ProblemType.FEEDBACK_UNAVAILABLE);

	private static final Set<ProblemType> OF_REPORTS = EnumSet.of(ProblemType.NOT_READY);

	private static final Set<ProblemType> OF_MODELS = EnumSet.of(ProblemType.UNKNOWN_MODEL, ProblemType.NOT_READY);

	private static final Set<ProblemType> OF_TENSORS = EnumSet.of(ProblemType.MALFORMED_REQUEST,
			ProblemType.UNAUTHORIZED, ProblemType.TOO_MANY_BYTES, ProblemType.UNSUPPORTED_ENCODING,
			ProblemType.BAD_TENSOR, ProblemType.UNKNOWN_MODEL, ProblemType.BUSY, ProblemType.NOT_READY,
			ProblemType.DEADLINE);

	private static final Map<String, Set<ProblemType>> BY_PATH = Map.ofEntries(Map.entry("/predict", OF_PICTURES),
			Map.entry(ReadController.PATH, OF_PICTURES), Map.entry(BatchController.PATH, OF_BATCHES),
			Map.entry(FeedbackController.PATH, OF_FEEDBACK), Map.entry("/metrics/confusion", OF_MATRICES),
			Map.entry("/metrics/training", OF_REPORTS), Map.entry("/metrics/errors", OF_REPORTS),
			Map.entry("/metrics/reliability", OF_REPORTS), Map.entry("/metrics/robustness", OF_REPORTS),
			Map.entry("/v2/health/ready", OF_REPORTS), Map.entry("/v2/models/{model}", OF_MODELS),
			Map.entry("/v2/models/{model}/ready", OF_MODELS),
			Map.entry("/v2/models/{model}/versions/{version}", OF_MODELS),
			Map.entry("/v2/models/{model}/versions/{version}/ready", OF_MODELS),
			Map.entry("/v2/models/{model}/infer", OF_TENSORS),
			Map.entry("/v2/models/{model}/versions/{version}/infer", OF_TENSORS));

	private OperationProblems() {
	}

	static Set<ProblemType> of(String path) {
		return BY_PATH.getOrDefault(path, Set.of());
	}

}
