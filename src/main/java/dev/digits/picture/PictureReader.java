package dev.digits.picture;

/**
 * Reads the bytes of a picture: PNG, JPEG, GIF, BMP, WebP or TIFF, told from the content.
 */
public final class PictureReader {

	private final PictureLimits limits;

	public PictureReader(PictureLimits limits) {
		this.limits = limits;
	}

	/**
	 * Decode a picture, set it upright by its EXIF orientation, lay transparency on white
	 * and turn it grey.
	 * @param bytes the whole file
	 * @return the picture
	 * @throws NotAPictureException if the type is unknown or the file is damaged
	 * @throws PictureTooLargeException if the header promises more pixels than the limits
	 * allow
	 */
	public GreyPicture read(byte[] bytes) {
		throw new UnsupportedOperationException("to be written, within " + this.limits);
	}

}
