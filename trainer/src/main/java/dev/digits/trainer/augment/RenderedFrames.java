package dev.digits.trainer.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.digits.picture.Box;
import dev.digits.picture.DigitFinder;
import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.PictureLimits;
import dev.digits.picture.PictureReader;
import dev.digits.picture.Sighting;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.render.RandomPhoto;

/**
 * What the service's own code finds in rendered photos.
 *
 * @param found the frames of the photos in which it found a digit
 * @param missed in how many it found none, or something else instead
 */
public record RenderedFrames(LabelledFrames found, int missed) {

	private static final PictureReader READER = new PictureReader(PictureLimits.DEFAULT);

	/** How far from the middle a digit may be found, as a share of the picture. */
	private static final double OFF_CENTRE = 0.12;

	private static final DigitFinder FINDER = new DigitFinder();

	/**
	 * Render photos, as many of each digit, and look for the digit in them.
	 * @param count how many photos
	 * @param seed the same gives the same
	 * @return the frames
	 */
	public static RenderedFrames render(int count, long seed) {
		List<Optional<Frame>> sightings = IntStream.range(0, count)
			.parallel()
			.mapToObj((index) -> find(RandomPhoto.of(index % 10, new SplittableRandom(seed + index).split())))
			.toList();
		List<Frame> frames = new ArrayList<>();
		List<Integer> labels = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			if (sightings.get(index).isPresent()) {
				frames.add(sightings.get(index).get());
				labels.add(index % 10);
			}
		}
		return new RenderedFrames(new LabelledFrames(frames, labels.stream().mapToInt(Integer::intValue).toArray()),
				count - frames.size());
	}

	private static Optional<Frame> find(byte[] photo) {
		try {
			GreyPicture picture = READER.read(photo);
			Sighting sighting = FINDER.find(picture);
			return inTheMiddle(sighting.box(), picture) ? Optional.of(sighting.frame()) : Optional.empty();
		}
		catch (NoDigitException ex) {
			return Optional.empty();
		}
	}

	/** Elsewhere it took something else for the digit: a shadow's edge, a line. */
	private static boolean inTheMiddle(Box box, GreyPicture picture) {
		return Math.abs(box.x() + box.width() / 2.0 - picture.width() / 2.0) < OFF_CENTRE * picture.width()
				&& Math.abs(box.y() + box.height() / 2.0 - picture.height() / 2.0) < OFF_CENTRE * picture.height();
	}

}
