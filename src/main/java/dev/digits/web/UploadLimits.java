package dev.digits.web;

import dev.digits.reading.PictureProperties;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How many bytes may be uploaded, by address.
 */
@Component
class UploadLimits {

	/** Room for the form around a picture. */
	private static final DataSize FORM = DataSize.ofMegabytes(1);

	private final Limit onePicture;

	private final Limit batch;

	private final Limit tensor;

	private final Limit feedback = new Limit(FeedbackRequest.MAX_BYTES, FeedbackRequest.MAX_BYTES,
			FeedbackRequest.MAX_BYTES, FeedbackRequest.TOO_LARGE);

	UploadLimits(PictureProperties pictures, BatchProperties batches) {
		DataSize most = pictures.maxBytes();
		this.onePicture = new Limit(DataSize.ofBytes(most.toBytes() + FORM.toBytes()), most, most,
				"A picture may have %s at the most. Send a smaller one.".formatted(inWords(most)));
		// A picture that is too large is answered for alone.
		this.batch = new Limit(batches.maxBytes(), batches.maxBytes(), most,
				"The pictures of a batch may have %s together at the most. Send fewer or smaller ones."
					.formatted(inWords(batches.maxBytes())));
		this.tensor = new Limit(most, most, most,
				"A request may have %s at the most. Send fewer frames at once.".formatted(inWords(most)));
	}

	/**
	 * What holds at an address.
	 * @param path of the request, as {@link ServicePath} tells it
	 * @return the limit
	 */
	Limit of(String path) {
		if (ProblemForm.of(path) == ProblemForm.INFERENCE_ERROR) {
			return this.tensor;
		}
		if (path.equals(FeedbackController.PATH)) {
			return this.feedback;
		}
		return path.equals(BatchController.PATH) ? this.batch : this.onePicture;
	}

	/**
	 * What holds for one picture, wherever it is sent.
	 * @return the limit
	 */
	Limit ofOnePicture() {
		return this.onePicture;
	}

	private static String inWords(DataSize size) {
		boolean whole = size.equals(DataSize.ofMegabytes(size.toMegabytes()));
		return whole ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
	}

	/**
	 * How many bytes an upload may have.
	 *
	 * @param form all of a form
	 * @param part one part of it
	 * @param body a body that is no form
	 * @param sentence for the client that sends more
	 */
	record Limit(DataSize form, DataSize part, DataSize body, String sentence) {
	}

}
