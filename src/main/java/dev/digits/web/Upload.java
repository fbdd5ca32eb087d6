package dev.digits.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.digits.recognition.BusyException;
import dev.digits.recognition.Reservation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Takes the picture, or those of a batch, out of a request.
 */
@Component
class Upload {

	/** The name of the part that carries the picture. */
	static final String PART = "image";

	static final String HOW_TO = "Send it as multipart/form-data in a part named 'image' "
			+ "(curl -F image=@five.jpeg …/predict), or as the body with a content type of image/*.";

	static final String BROKEN_OFF = "The request broke off before it was complete, "
			+ "or took longer than a minute. Send it again.";

	static final String IN_PIECES = "The request came in so many small pieces that they take more memory than it may. "
			+ "Send it in fewer, larger ones.";

	static final String STOPPING = "The service is stopping, and the request did not arrive in time. Send it again.";

	private static final String TEXT = "The part 'image' is text, not a file. "
			+ "With curl, put an @ before the file's name: -F image=@five.jpeg";

	private final UploadLimits limits;

	private final BatchProperties batches;

	Upload(UploadLimits limits, BatchProperties batches) {
		this.limits = limits;
		this.batches = batches;
	}

	/**
	 * The picture in a form. A large one lies on disk until it is taken out.
	 * @param request that carries the form
	 * @return takes the file's bytes out
	 * @throws BadUploadException if there is not exactly one, it is empty, or the client
	 * stopped sending
	 */
	Supplier<byte[]> fromForm(HttpServletRequest request) {
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
					"The form has %d parts named 'image'. Send one picture per request, or all of them to /predict/batch."
						.formatted(files.size()));
		}
		MultipartFile file = files.get(0);
		releaseReservation(request);
		requireSome(file.getSize());
		return () -> bytes(file);
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw cutShort(ex);
		}
	}

	private static String missing(MultipartHttpServletRequest form) {
		if (form.getParameter(PART) != null) {
			return TEXT;
		}
		return "The form has no part named 'image'. " + HOW_TO;
	}

	/**
	 * The pictures in a form, in the order of its parts. Each is taken out when it is
	 * asked for, and what is wrong with it is told then: a {@link BadUploadException} if
	 * it is empty, larger than one picture may be, or no file.
	 * @param request that carries the form
	 * @return at least one
	 * @throws BadUploadException if there is none, there are too many, or the client
	 * stopped sending
	 */
	List<Supplier<byte[]>> eachFromForm(HttpServletRequest request) {
		if (WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) == null) {
			throw cutShort(null);
		}
		List<Part> parts = parts(request);
		releaseReservation(request);
		if (parts.isEmpty()) {
			throw new BadUploadException(ProblemType.IMAGE_MISSING, "The form has no part named 'image'. "
					+ "Send each picture in one: curl -F image=@one.jpeg -F image=@two.jpeg …/predict/batch");
		}
		if (parts.size() > this.batches.maxPictures()) {
			throw new BadUploadException(ProblemType.TOO_MANY_IMAGES,
					"The form has %d parts named 'image'; up to %d are read at once. Send the others in another request."
						.formatted(parts.size(), this.batches.maxPictures()));
		}
		return parts.stream().<Supplier<byte[]>>map((part) -> () -> bytes(part)).toList();
	}

	private static List<Part> parts(HttpServletRequest request) {
		try {
			return request.getParts().stream().filter((part) -> PART.equals(part.getName())).toList();
		}
		catch (IOException | ServletException ex) {
			throw cutShort(ex);
		}
	}

	private byte[] bytes(Part part) {
		if (part.getSubmittedFileName() == null) {
			throw new BadUploadException(ProblemType.IMAGE_MISSING, TEXT);
		}
		UploadLimits.Limit limit = this.limits.ofOnePicture();
		if (part.getSize() > limit.part().toBytes()) {
			throw new BadUploadException(ProblemType.TOO_MANY_BYTES, limit.sentence());
		}
		requireSome(part.getSize());
		try (InputStream stream = part.getInputStream()) {
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw cutShort(ex);
		}
	}

	/**
	 * The picture that is the body.
	 * @param request whose body has been read
	 * @return tells its bytes
	 * @throws BadUploadException if it is empty or larger than the limit, or the client
	 * stopped sending
	 */
	Supplier<byte[]> fromBody(HttpServletRequest request) {
		byte[] bytes = body(request);
		requireSome(bytes.length);
		return () -> bytes;
	}

	/**
	 * The body, whatever it is.
	 * @param request whose body has been read
	 * @return its bytes, if any
	 * @throws BadUploadException if it is larger than the limit, or the client stopped
	 * sending
	 */
	byte[] body(HttpServletRequest request) {
		releaseReservation(request);
		if (!(request.getAttribute(BodyLoader.ATTRIBUTE) instanceof CompletableFuture<?> body)) {
			return new byte[0];
		}
		Throwable failure = body.handle((bytes, thrown) -> thrown).join();
		if (failure instanceof BusyException || failure instanceof BadUploadException) {
			throw (RuntimeException) failure;
		}
		// So Jetty tells that the body is larger than asked for.
		if (failure instanceof IllegalStateException) {
			throw new BadUploadException(ProblemType.TOO_MANY_BYTES, this.limits.of(ServicePath.of(request)).sentence(),
					failure);
		}
		if (failure != null) {
			throw cutShort(failure);
		}
		return (byte[]) body.join();
	}

	private static BadUploadException cutShort(@Nullable Throwable cause) {
		return new BadUploadException(ProblemType.MALFORMED_REQUEST, BROKEN_OFF, cause);
	}

	private static void releaseReservation(HttpServletRequest request) {
		if (request.getAttribute(UploadGuard.RESERVATION) instanceof Reservation reservation) {
			reservation.release();
		}
	}

	private static void requireSome(long bytes) {
		if (bytes == 0) {
			throw new BadUploadException(ProblemType.IMAGE_EMPTY, "The picture has no bytes. " + HOW_TO);
		}
	}

}
