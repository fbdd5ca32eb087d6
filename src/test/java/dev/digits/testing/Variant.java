package dev.digits.testing;

/**
 * Other ways to configure a {@link RunningService}, by {@code @TestPropertySource}. Each
 * set of properties is a service of its own, which takes seconds to start and is shared
 * by all classes that ask for the same: take one of these rather than add another.
 * Besides them there are those whose properties are known only when they start (stores
 * that grow, databases that fail, a receiver of traces), and those that a test stops.
 */
public final class Variant {

	/** Pictures of 1 MB and 4 megapixels, one at a time, and three may wait. */
	public static final String SMALL = """
			digits.picture.max-bytes=1MB
			digits.picture.max-pixels=4000000
			digits.batch.max-bytes=3MB
			digits.recognition.predictors=1
			digits.recognition.queue-capacity=3
			""";

	/** Operations on the management port alone, no proxy is believed, two feedbacks. */
	public static final String STRICT = """
			digits.web.operations=false
			digits.web.trusted-proxies=192.0.2.0/24
			digits.feedback.most-entries=2
			""";

	/** The key that {@link #WITH_KEY} asks for. */
	public static final String KEY = "open-sesame-42";

	/** Nobody reads a picture without the key. */
	public static final String WITH_KEY = "digits.web.api-key=" + KEY;

	/** The key that {@link #WITH_ANOTHER_KEY} asks for. */
	public static final String ANOTHER_KEY = "another-key";

	/**
	 * A service of its own: one test looks for {@link #KEY} in all that the service says
	 * from its start on.
	 */
	public static final String WITH_ANOTHER_KEY = "digits.web.api-key=" + ANOTHER_KEY;

	/** There is no model. */
	public static final String WITHOUT_MODEL = "digits.model-store.path=target/no-such-store";

	/**
	 * The path of {@link #UNDER_A_PATH}: one that was taken for the inference protocol's
	 * when paths were compared in parts.
	 */
	public static final String BASE = "/v2/digits";

	/** The service does not begin at {@code /}. */
	public static final String UNDER_A_PATH = "server.servlet.context-path=" + BASE;

	private Variant() {
	}

}
