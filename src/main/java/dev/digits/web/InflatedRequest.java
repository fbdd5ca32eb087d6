package dev.digits.web;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ContentSourceTransformer;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is compressed with deflate, which is inflated as it arrives. With
 * gzip Jetty does so itself, before the request comes here.
 */
final class InflatedRequest extends Request.Wrapper {

	private static final String DEFLATE = "deflate";

	private static final String IDENTITY = "identity";

	private final HttpFields headers;

	private final Content.Source body;

	private InflatedRequest(Request request, HttpFields headers) {
		super(request);
		this.headers = headers;
		Inflation inflation = new Inflation(request);
		this.body = inflation;
		Request.addCompletionListener(request, (failure) -> inflation.end());
	}

	/**
	 * A request as it is read.
	 * @param request as it came
	 * @return the same, or, if its body is compressed with deflate, one whose body is not
	 */
	static Request of(Request request) {
		String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
		if (encoding == null || !DEFLATE.equalsIgnoreCase(encoding.strip())) {
			return request;
		}
		return new InflatedRequest(request,
				HttpFields.build(request.getHeaders())
					.remove(HttpHeader.CONTENT_ENCODING)
					.remove(HttpHeader.CONTENT_LENGTH)
					.asImmutable());
	}

	/**
	 * Whether a body is compressed in a way that is not read here.
	 * @param request as {@link #of} gives it
	 * @return true if it is
	 */
	static boolean isStillCompressed(Request request) {
		String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
		return encoding != null && !encoding.isBlank() && !IDENTITY.equalsIgnoreCase(encoding.strip());
	}

	@Override
	public HttpFields getHeaders() {
		return this.headers;
	}

	/** Not known. */
	@Override
	public long getLength() {
		return -1;
	}

	@Override
	public Content.Chunk read() {
		return this.body.read();
	}

	@Override
	public void demand(Runnable demandCallback) {
		this.body.demand(demandCallback);
	}

	@Override
	public void fail(Throwable failure) {
		this.body.fail(failure);
	}

	/**
	 * Inflates both what is called deflate: the zlib format, as the standard has it, and
	 * the bare compressed data, as some clients send.
	 */
	private static final class Inflation extends ContentSourceTransformer {

		private static final String DAMAGED = "The body is not compressed as its header Content-Encoding says, "
				+ "or breaks off. Send it again, or as it is.";

		/** What the first byte of the zlib format has in its lower half. */
		private static final int ZLIB = 8;

		private final byte[] buffer = new byte[1 << 14];

		private @Nullable Inflater inflater;

		Inflation(Content.Source compressed) {
			super(compressed);
		}

		@Override
		protected Content.@Nullable Chunk transform(Content.Chunk input) {
			ByteBuffer bytes = input.getByteBuffer();
			if (this.inflater == null) {
				if (!bytes.hasRemaining()) {
					return input.isLast() ? Content.Chunk.EOF : null;
				}
				this.inflater = new Inflater((bytes.get(bytes.position()) & 0x0F) != ZLIB);
			}
			try {
				return inflate(this.inflater, bytes, input.isLast());
			}
			catch (DataFormatException ex) {
				return Content.Chunk.from(new BadUploadException(ProblemType.MALFORMED_REQUEST, DAMAGED, ex), true);
			}
		}

		private Content.@Nullable Chunk inflate(Inflater inflater, ByteBuffer bytes, boolean last)
				throws DataFormatException {
			if (bytes.hasRemaining()) {
				inflater.setInput(bytes);
			}
			int length = inflater.finished() ? 0 : inflater.inflate(this.buffer);
			if (inflater.finished()) {
				// Whatever comes behind it is not part of it.
				bytes.position(bytes.limit());
			}
			else if (length == 0 && (inflater.needsDictionary() || last)) {
				throw new DataFormatException("it needs a dictionary, or breaks off");
			}
			if (length > 0) {
				return Content.Chunk.from(ByteBuffer.wrap(Arrays.copyOf(this.buffer, length)),
						last && inflater.finished());
			}
			return last ? Content.Chunk.EOF : null;
		}

		void end() {
			if (this.inflater != null) {
				this.inflater.end();
			}
		}

	}

}
