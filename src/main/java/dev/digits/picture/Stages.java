package dev.digits.picture;

import java.util.Optional;

/**
 * How a digit was found, stage by stage, so that people can see why a picture is misread.
 * All pictures but the frame are of one size, the finder's working copy of the original.
 *
 * @param original what was looked at
 * @param paperRemoved what differs from the ground; full ink is white
 * @param ink the same after ruled lines are taken out
 * @param digit the ink of the marks that were chosen; black if there are none
 * @param sighting what came of it; empty if no digit was found
 */
public record Stages(GreyPicture original, GreyPicture paperRemoved, GreyPicture ink, GreyPicture digit,
		Optional<Sighting> sighting) {
}
