package dev.digits.metrics;

import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The stages of a picture in the trace of its request, if it has one.
 */
@Component
class Spans {

	/** Not there unless traces are sent somewhere. */
	private final @Nullable Tracer tracer;

	Spans(ObjectProvider<Tracer> tracer) {
		this.tracer = tracer.getIfAvailable();
	}

	/**
	 * Let work on another thread belong to the request of this one.
	 */
	<T, R> Function<T, R> propagate(Function<T, R> work) {
		Tracer tracing = this.tracer;
		Span request = (tracing != null) ? tracing.currentSpan() : null;
		if (tracing == null || request == null) {
			return work;
		}
		return (given) -> within(request, tracing, () -> work.apply(given));
	}

	<T> T span(String name, Supplier<T> work) {
		Tracer tracing = this.tracer;
		if (tracing == null || tracing.currentSpan() == null) {
			return work.get();
		}
		Span span = tracing.nextSpan().name(name).start();
		try {
			return within(span, tracing, work);
		}
		finally {
			span.end();
		}
	}

	private static <T> T within(Span span, Tracer tracing, Supplier<T> work) {
		Tracer.SpanInScope scope = tracing.withSpan(span);
		try {
			return work.get();
		}
		finally {
			scope.close();
		}
	}

}
