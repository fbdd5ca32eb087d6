package dev.digits.trainer.robustness;

import dev.digits.picture.raster.GreyPicture;

/**
 * A picture that shows no digit.
 *
 * @param shows what it shows instead, such as {@code K} or {@code stripes}
 * @param picture as the service gets it
 */
record OtherPicture(String shows, GreyPicture picture) {
}
