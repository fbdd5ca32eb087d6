package dev.digits.recognition;

import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;

/**
 * Turns the pixels of frames into the numbers a network reads. Training and serving both
 * use it, so that they cannot drift apart.
 */
public final class FrameScaler {

	/** The network's input for each of the 256 values of a pixel. */
	private final float[] scaled = new float[256];

	/**
	 * A scaler for one network.
	 * @param input what the network expects: 28 × 28, {@code NCHW}
	 * @throws IllegalArgumentException if it expects anything else
	 */
	public FrameScaler(Manifest.Input input) {
		if (input.width() != Frame.SIZE || input.height() != Frame.SIZE || !"NCHW".equals(input.layout())) {
			throw new IllegalArgumentException("a frame is 28 x 28 NCHW, the network wants " + input);
		}
		for (int value = 0; value < this.scaled.length; value++) {
			this.scaled[value] = (value / 255f - input.mean()) / input.std();
		}
	}

	/**
	 * Scale one frame.
	 * @param frame the frame
	 * @param values where its 784 numbers go, row by row
	 * @param offset the place of the first of them
	 */
	public void scale(Frame frame, float[] values, int offset) {
		byte[] pixels = frame.pixels();
		for (int i = 0; i < pixels.length; i++) {
			values[offset + i] = this.scaled[pixels[i] & 0xFF];
		}
	}

}
