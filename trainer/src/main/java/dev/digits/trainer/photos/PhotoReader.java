package dev.digits.trainer.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.digits.picture.PictureException;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.robustness.ServedVersion;

/**
 * Reads photos as the service does, with one version of the model. Safe for several
 * threads.
 */
final class PhotoReader implements AutoCloseable {

	private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

	private final ServedVersion service;

	PhotoReader(Path folder) throws IOException {
		this.service = ServedVersion.load(ExportedVersion.in(folder).stored());
	}

	/**
	 * Decode a photo.
	 * @param photo any
	 * @return the upright picture
	 * @throws PictureException if it is no picture that the service reads
	 * @throws UncheckedIOException if the file cannot be read
	 */
	static GreyPicture picture(Photo photo) {
		return PICTURES.read(bytes(photo));
	}

	private static byte[] bytes(Photo photo) {
		try {
			return Files.readAllBytes(photo.file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the service would answer.
	 * @param photo any
	 * @return the answer or the refusal
	 */
	Outcome read(Photo photo) {
		try {
			return Outcome.answered(photo, this.service.answer(bytes(photo)));
		}
		catch (PictureException ex) {
			return Outcome.refused(photo, ex.getMessage());
		}
	}

	/**
	 * How much each part of a picture has to do with the answer.
	 * @param picture any
	 * @return of {@link OcclusionMap#CELLS} squared pixels; white where the answer would
	 * be another, or less sure, if that part were covered
	 */
	GreyPicture heatMap(GreyPicture picture) {
		return OcclusionMap.of(picture, this.service::answer);
	}

	@Override
	public void close() {
		this.service.close();
	}

}
