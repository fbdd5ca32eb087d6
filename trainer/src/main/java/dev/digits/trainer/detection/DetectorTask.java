package dev.digits.trainer.detection;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a detector is to learn: which network, from which scenes, by which loss, and what
 * tells how well.
 *
 * @param <E> what a scene is
 * @param <F> how well it does
 */
interface DetectorTask<E, F extends DetectorFigures> {

	/**
	 * What is taught.
	 * @return the network
	 */
	DetectorNetwork network();

	/**
	 * What is to become less.
	 * @return the loss
	 */
	DetectorLoss<E> loss();

	/**
	 * What happens to scenes before they are learnt from.
	 * @return the variation
	 */
	Variation<E> variation();

	/**
	 * Scenes as they are.
	 * @param scenes any
	 * @return batches in the order of the scenes, made one by one
	 */
	Stream<Batch<E>> batches(List<E> scenes);

	/**
	 * Compare.
	 * @param detections what the detector gives, scene by scene
	 * @param scenes what it was shown
	 * @return how well it does
	 */
	F figures(List<float[]> detections, List<E> scenes);

	/**
	 * The class of the figures, to read them from JSON.
	 * @return a record
	 */
	Class<F> figuresType();

}
