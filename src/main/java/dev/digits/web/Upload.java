package dev.digits.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.digits.reading.PictureProperties;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.Place;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Takes the one picture out of a request.
 */
@Component
class Upload {

	/** The name of the part that carries the picture. */
	static final String PART = "image";

	static final String HOW_TO = "Send it as multipart/form-data in a part named 'image' "
			+ "(curl -F image=@five.jpeg …/predict), or as the body with a content type of image/*.";

	static final String BROKEN_OFF = "The request broke off before the picture was complete, "
			+ "or took longer than a minute. Send it again.";

	private final DataSize maxBytes;

	Upload(PictureProperties properties) {
		this.maxBytes = properties.maxBytes();
	}

	/**
	 * The picture in a form.
	 * @param request that carries the form
	 * @return the file's bytes
	 * @throws BadUploadException if there is not exactly one, it is empty, or the client
	 * stopped sending
	 */
	byte[] fromForm(HttpServletRequest request) {
		MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (form == null) {
			// Spring gives up on a form that broke off, and goes on without it.
			throw cutShort(null);
		}
		List<MultipartFile> files = form.getFiles(PART);
		if (files.isEmpty()) {
			throw new BadUploadException(ProblemType.IMAGE_MISSING, missing(form));
		}
		if (files.size() > 1) {
			throw new BadUploadException(ProblemType.SEVERAL_IMAGES,
					"The form has %d parts named 'image'. Send one picture per request.".formatted(files.size()));
		}
		try {
			return arrived(files.get(0).getBytes(), request);
		}
		catch (IOException ex) {
			throw cutShort(ex);
		}
	}

	private static String missing(MultipartHttpServletRequest form) {
		if (form.getParameter(PART) != null) {
			return "The part 'image' is text, not a file. With curl, put an @ before the file's name: -F image=@five.jpeg";
		}
		return "The form has no part named 'image'. " + HOW_TO;
	}

	/**
	 * The picture that is the body.
	 * @param request whose body has been read
	 * @return its bytes
	 * @throws BadUploadException if it is empty or larger than the limit, or the client
	 * stopped sending
	 */
	byte[] fromBody(HttpServletRequest request) {
		if (!(request.getAttribute(BodyLoader.ATTRIBUTE) instanceof CompletableFuture<?> body)) {
			return arrived(new byte[0], request);
		}
		Throwable failure = body.handle((bytes, thrown) -> thrown).join();
		if (failure instanceof BusyException busy) {
			throw busy;
		}
		// So Jetty tells that the body is larger than asked for.
		if (failure instanceof IllegalStateException) {
			throw new BadUploadException(ProblemType.TOO_MANY_BYTES, tooLarge(), failure);
		}
		if (failure != null) {
			throw cutShort(failure);
		}
		return arrived((byte[]) body.join(), request);
	}

	private static BadUploadException cutShort(@Nullable Throwable cause) {
		return new BadUploadException(ProblemType.MALFORMED_REQUEST, BROKEN_OFF, cause);
	}

	String tooLarge() {
		boolean whole = this.maxBytes.equals(DataSize.ofMegabytes(this.maxBytes.toMegabytes()));
		return "A picture may have %s at the most. Send a smaller one."
			.formatted(whole ? this.maxBytes.toMegabytes() + " MB" : this.maxBytes.toKilobytes() + " KB");
	}

	private static byte[] arrived(byte[] bytes, HttpServletRequest request) {
		if (request.getAttribute(UploadGuard.PLACE) instanceof Place place) {
			place.free();
		}
		if (bytes.length == 0) {
			throw new BadUploadException(ProblemType.IMAGE_EMPTY, "The picture has no bytes. " + HOW_TO);
		}
		return bytes;
	}

}
