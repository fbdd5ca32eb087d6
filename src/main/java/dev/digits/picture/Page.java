package dev.digits.picture;

import java.util.List;

/**
 * What is on a picture.
 *
 * @param ink all ink
 * @param marks all marks that may belong to a digit
 * @param picture the picture
 * @param small its working copy
 */
record Page(Ink ink, List<Mark> marks, GreyPicture picture, Plane small) {

	/** The longer side of a photo, in pixels. */
	private static final int PHOTO = 200;

	/**
	 * Whether more may be seen than digits: another page, a shadow, a table.
	 * @return false for a strip of digits
	 */
	boolean isPhoto() {
		return this.small.longestSide() > PHOTO
				&& Math.min(this.small.width(), this.small.height()) >= LineFinder.LEAST_SIDE;
	}

	Box inFull(Box box) {
		double scaleX = (double) this.picture.fullWidth() / this.small.width();
		double scaleY = (double) this.picture.fullHeight() / this.small.height();
		int left = (int) (box.x() * scaleX);
		int top = (int) (box.y() * scaleY);
		return new Box(left, top, (int) Math.ceil((box.x() + box.width()) * scaleX) - left,
				(int) Math.ceil((box.y() + box.height()) * scaleY) - top);

	}

}
