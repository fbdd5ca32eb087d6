package dev.digits.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;
import dev.digits.detection.ScaledPart;
import dev.digits.metrics.Stage;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.recognition.NumberNetworks;

/**
 * Reads all digits of a picture. The detector first looks at small copies of all of it;
 * then, where digits are, at copies in which they have the heights that it reads best.
 * Each look proposes a number, and they vote.
 */
public final class MultiScale {

	/** Peaks of less score are not looked at. */
	private static final double PEAK = 0.08;

	/** The longer side of the first copy, in pixels. */
	private static final double FIRST_LONG = 400;

	/** A low picture is enlarged until its shorter side has so many pixels ... */
	private static final double FIRST_SHORT = 64;

	/** ... but not to a longer side of more. */
	private static final double LONGEST = 1000;

	/** Each next copy is smaller by this factor: large digits are seen there. */
	private static final double SMALLER = 0.45;

	/** A copy with a shorter side of less shows nothing, in pixels. */
	private static final double MIN_SIDE = 24;

	/** Heights that digits have in the closer copies, in pixels. */
	private static final List<Double> HEIGHTS = List.of(26.0, 34.0, 44.0, 20.0);

	/** Heights that differ by a smaller factor are alike. */
	private static final double ALIKE = 1.14;

	/** What is looked at beside the digits, in their heights. */
	private static final double BESIDE = 1.5;

	/** What is looked at above and below the digits, in their heights. */
	private static final double ABOVE = 0.8;

	/** No copy has more pixels: it would take more than a tenth of a second. */
	private static final double MAX_PIXELS = 5e5;

	/** A copy may be larger than the picture that it is made of by this factor. */
	private static final double ENLARGED = 1.25;

	private final BiFunction<byte[], Detail, GreyPicture> decoder;

	private final NumberNetworks networks;

	private final StageTimer timer;

	/**
	 * A reader for the time that networks are lent.
	 * @param decoder turns a file into a picture that suffices for a look
	 * @param networks that read it
	 * @param timer measures what takes how long
	 */
	public MultiScale(BiFunction<byte[], Detail, GreyPicture> decoder, NumberNetworks networks, StageTimer timer) {
		this.decoder = decoder;
		this.networks = networks;
		this.timer = timer;
	}

	/**
	 * Read a picture.
	 * @param bytes the whole file
	 * @return the number and what was seen
	 * @throws dev.digits.picture.PictureException if the picture cannot be read or shows
	 * no digit
	 */
	public NumberReading read(byte[] bytes) {
		return read(decode(bytes, Detail.FINE), (detail) -> decode(bytes, detail));
	}

	/**
	 * Read a picture that is decoded already.
	 * @param picture upright
	 * @return the number and what was seen
	 * @throws NoDigitException if it shows no digit
	 */
	public NumberReading read(GreyPicture picture) {
		return read(picture, (detail) -> picture);
	}

	private GreyPicture decode(byte[] bytes, Detail detail) {
		return this.timer.time(Stage.DECODE, () -> this.decoder.apply(bytes, detail));
	}

	private NumberReading read(GreyPicture picture, Function<Detail, GreyPicture> finer) {
		BoundingBox all = new BoundingBox(0, 0, picture.fullWidth(), picture.fullHeight());
		Looks looks = new Looks(picture, finer);
		double first = first(all);
		double least = MIN_SIDE / Math.min(all.width(), all.height());
		looks.at(all, first);
		for (double scale = SMALLER * first; scale >= least && !looks.areGood(); scale *= SMALLER) {
			looks.at(all, scale);
		}
		if (!looks.areGood()) {
			looks.at(all, first / SMALLER);
		}
		if (looks.proposals.isEmpty()) {
			return new SecondOpinion(looks.finest, this.networks, this.timer).aboutComponents()
				.orElseThrow(() -> new NoDigitException(
						"No digit found: nothing in the picture looks like one. Write the digits larger or darker, and take them from nearer."));
		}
		Proposal best = Vote.best(looks.proposals);
		BoundingBox digits = best.all()
			.map(DetectedDigit::box)
			.reduce(BoundingBox::union)
			.orElseThrow()
			.grown(BESIDE * best.height(), ABOVE * best.height());
		for (double height : HEIGHTS) {
			if (!looks.haveShown(height) && !Vote.of(looks.proposals).isDecided()) {
				looks.at(digits, height / best.height());
			}
		}
		Vote vote = Vote.of(looks.proposals);
		return new SecondOpinion(looks.finest, this.networks, this.timer).about(vote);
	}

	private static double first(BoundingBox all) {
		double longer = Math.max(all.width(), all.height());
		double shorter = Math.min(all.width(), all.height());
		double scale = Math.min(1, FIRST_LONG / longer);
		return (scale * shorter < FIRST_SHORT) ? Math.min(FIRST_SHORT / shorter, LONGEST / longer) : scale;
	}

	/** The looks at one picture. */
	private final class Looks {

		private final Function<Detail, GreyPicture> finer;

		private final List<Proposal> proposals = new ArrayList<>();

		private GreyPicture finest;

		Looks(GreyPicture picture, Function<Detail, GreyPicture> finer) {
			this.finest = picture;
			this.finer = finer;
		}

		boolean areGood() {
			return !this.proposals.isEmpty() && Vote.best(this.proposals).isGood();
		}

		/** Digits of about such a height: a look like another one tells nothing new. */
		boolean haveShown(double height) {
			return this.proposals.stream()
				.anyMatch((proposal) -> Math.abs(Math.log(proposal.seen() / height)) < Math.log(ALIKE));
		}

		/** Look at a part in a copy of a scale, unless that shows nothing. */
		void at(BoundingBox part, double scale) {
			BoundingBox there = part.clipped(this.finest.fullWidth(), this.finest.fullHeight());
			double most = Math.sqrt(MAX_PIXELS / there.area());
			if (scale * Math.min(there.width(), there.height()) < MIN_SIDE) {
				return;
			}
			double within = Math.min(scale, most);
			GreyPicture picture = sufficing(within);
			ScaledPart copy = MultiScale.this.timer.time(Stage.NORMALISE, () -> ScaledPart.of(picture, there, within));
			Proposal proposal = Proposal.of(MultiScale.this.networks.digits(copy, PEAK), within);
			if (proposal != null) {
				this.proposals.add(proposal);
			}
		}

		private GreyPicture sufficing(double scale) {
			boolean coarse = scale * this.finest.fullWidth() > ENLARGED * this.finest.width();
			if (coarse && !this.finest.suffices(Detail.PAGE)) {
				this.finest = this.finer.apply(Detail.PAGE);
			}
			return this.finest;
		}

	}

}
