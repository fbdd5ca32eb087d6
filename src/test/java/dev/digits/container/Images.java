package dev.digits.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import org.testcontainers.utility.DockerImageName;

/**
 * Images of a container engine: those that it has, and those that it could get.
 */
final class Images {

	private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?");

	private final DockerClient engine;

	private final Duration patience;

	/**
	 * Detail at an engine.
	 * @param engine to ask
	 * @param patience how long a registry may take until it says its first word
	 */
	Images(DockerClient engine, Duration patience) {
		this.engine = engine;
		this.patience = patience;
	}

	/**
	 * The images that a Dockerfile begins with, without its own stages.
	 */
	static Set<String> ofDockerfile(Path dockerfile) {
		try {
			String text = Files.readString(dockerfile);
			Set<String> images = FROM.matcher(text).results().map((from) -> from.group(1)).collect(Collectors.toSet());
			FROM.matcher(text).results().map((MatchResult from) -> from.group(2)).forEach(images::remove);
			return images;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What keeps the engine from running these images.
	 * @param images their names; without a version any will do
	 * @return a reason for a person; nothing if it has them all, or a registry begins to
	 * send one that is missing
	 */
	Optional<String> obstacle(Collection<String> images) {
		return images.stream()
			.filter((image) -> !isThere(image))
			.findFirst()
			.flatMap((image) -> failure(image)
				.map((failure) -> "the container engine has no image %s and cannot get it: %s".formatted(image,
						failure)));
	}

	private boolean isThere(String image) {
		return !this.engine.listImagesCmd().withReferenceFilter(image).exec().isEmpty();
	}

	/** Begins to pull it, and breaks off as soon as it is known how that goes. */
	private Optional<String> failure(String image) {
		DockerImageName name = DockerImageName.parse(image);
		try (FirstWord first = this.engine.pullImageCmd(name.getUnversionedPart())
			.withTag(name.getVersionPart())
			.exec(new FirstWord())) {
			return first.failure.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return Optional.of("no registry answers within " + this.patience);
		}
		catch (ExecutionException ex) {
			return Optional.of(String.valueOf(ex.getCause().getMessage()).strip());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of("interrupted");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a registry, or the engine in its place, says first. */
	private static final class FirstWord extends ResultCallback.Adapter<PullResponseItem> {

		private final CompletableFuture<Optional<String>> failure = new CompletableFuture<>();

		@Override
		public void onNext(PullResponseItem item) {
			this.failure.complete(Optional.ofNullable(item.getErrorDetail()).map((error) -> error.getMessage()));
		}

		@Override
		public void onError(Throwable ex) {
			this.failure.completeExceptionally(ex);
		}

	}

}
