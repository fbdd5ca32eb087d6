package dev.digits.trainer.augment;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.FrameExtractor;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.render.RandomPhoto;

/**
 * What the service's own code finds in rendered photos.
 *
 * @param digits the frames of the photos of a digit in which it found it
 * @param others the frames of the photos of something else
 * @param missed in how many it found nothing, or something beside the ink
 */
public record RenderedFrames(LabelledFrames digits, LabelledFrames others, int missed) {

	/**
	 * Ten digits, and what is none, of which there are as many as of four digits.
	 */
	private static final int KINDS = 14;

	private static final PictureReader READER = new PictureReader(PictureLimits.DEFAULT);

	/** How far from the middle the ink may be found, as a share of the picture. */
	private static final double OFF_CENTRE = 0.12;

	/** The photos show the digit in the middle, and little around it. */
	private static final Region MIDDLE = new Region(0.1, 0.1, 0.9, 0.9);

	/**
	 * Render photos, as many of each digit and four times as many of other things, and
	 * look for the digit in them.
	 * @param count how many photos
	 * @param seed the same gives the same
	 * @return the frames
	 */
	public static RenderedFrames render(int count, long seed) {
		List<Optional<Frame>> frames = IntStream.range(0, count)
			.parallel()
			.mapToObj((index) -> find(RandomPhoto.of(label(index), new SplittableRandom(seed + index).split())))
			.toList();
		int[] found = IntStream.range(0, count).filter((index) -> frames.get(index).isPresent()).toArray();
		return new RenderedFrames(pick(frames, found, (label) -> label != LabelledFrames.NO_DIGIT),
				pick(frames, found, (label) -> label == LabelledFrames.NO_DIGIT), count - found.length);
	}

	private static int label(int index) {
		int kind = index % KINDS;
		return (kind < 10) ? kind : LabelledFrames.NO_DIGIT;
	}

	private static LabelledFrames pick(List<Optional<Frame>> frames, int[] found, IntPredicate wanted) {
		int[] indices = IntStream.of(found).filter((index) -> wanted.test(label(index))).toArray();
		return new LabelledFrames(IntStream.of(indices).mapToObj((index) -> frames.get(index).orElseThrow()).toList(),
				IntStream.of(indices).map(RenderedFrames::label).toArray());
	}

	private static Optional<Frame> find(byte[] photo) {
		GreyPicture picture = READER.read(photo);
		return FrameExtractor.extract(picture, MIDDLE)
			.filter((extractedFrame) -> inTheMiddle(extractedFrame.box(), picture))
			.map(ExtractedFrame::frame);
	}

	/** Elsewhere it took something else for the digit: a shadow's edge, a line. */
	private static boolean inTheMiddle(Box box, GreyPicture picture) {
		return Math.abs(box.x() + box.width() / 2.0 - picture.width() / 2.0) < OFF_CENTRE * picture.width()
				&& Math.abs(box.y() + box.height() / 2.0 - picture.height() / 2.0) < OFF_CENTRE * picture.height();
	}

}
