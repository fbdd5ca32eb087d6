package dev.digits.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Lets whoever reads the body of a request read what {@link BodyLoader} has received.
 */
class ArrivedBody implements Filter {

	private final Upload upload;

	ArrivedBody(Upload upload) {
		this.upload = upload;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean arrived = request.getAttribute(BodyLoader.ATTRIBUTE) != null;
		chain.doFilter(arrived ? new WithBody((HttpServletRequest) request) : request, response);
	}

	private final class WithBody extends HttpServletRequestWrapper {

		WithBody(HttpServletRequest request) {
			super(request);
		}

		/**
		 * The body, from its beginning.
		 * @throws BadUploadException if it is larger than the limit, or the client
		 * stopped sending
		 */
		@Override
		public ServletInputStream getInputStream() {
			return new BytesStream(ArrivedBody.this.upload.body(this));
		}

	}

	private static final class BytesStream extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		BytesStream(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public byte[] readAllBytes() {
			return this.bytes.readAllBytes();
		}

		@Override
		public int available() {
			return this.bytes.available();
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("the request is answered on one thread");
		}

	}

}
