package dev.digits.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

import dev.digits.frame.Frame;

/**
 * The tensor that an inference takes: {@code [n, 1, 28, 28]}, bright ink on a black
 * ground as in MNIST. {@code UINT8} is 0 to 255, {@code FP32} 0 to 1. A frame has 256
 * steps, which is what the network learnt from: {@code FP32} is rounded to the nearest,
 * so what lies beyond by less than half of a step, as arithmetic leaves it, is 0 or 1.
 */
final class FrameTensor {

	static final String NAME = "frame";

	/** As many as take no longer than a phone photo: others wait meanwhile. */
	static final int MAX_FRAMES = 64;

	/** What its elements may be. */
	static final Set<Datatype> DATATYPES = EnumSet.of(Datatype.UINT8, Datatype.FP32);

	/** The one of them that the metadata tell: the protocol knows one for an input. */
	static final Datatype DESCRIBED = Datatype.UINT8;

	static final int RANK = 4;

	/** What a frame has in numbers. */
	static final int PIXELS = Frame.SIZE * Frame.SIZE;

	static final String SHAPE = "The tensor '%s' has the shape [n, 1, 28, 28], n from 1 to %d.".formatted(NAME,
			MAX_FRAMES);

	private FrameTensor() {
	}

	/**
	 * How many frames a shape has room for. Nothing is made of the size before it is
	 * known to be right.
	 * @param shape as the client gives it
	 * @return 1 to {@link #MAX_FRAMES}
	 * @throws BadTensorException if it is the shape of something else
	 */
	static int frames(List<Long> shape) {
		if (shape.size() != RANK || shape.get(1) != 1 || shape.get(2) != Frame.SIZE || shape.get(3) != Frame.SIZE) {
			throw new BadTensorException(SHAPE + " This one has another shape.");
		}
		long frames = shape.get(0);
		if (frames < 0) {
			throw new BadTensorException(
					SHAPE + " The -1 in the metadata stands for n: write how many frames the data have.");
		}
		if (frames == 0) {
			throw new BadTensorException(SHAPE + " This one has no frame. Send at least one.");
		}
		if (frames > MAX_FRAMES) {
			throw new BadTensorException(SHAPE + " Send more frames in several requests.");
		}
		return (int) frames;
	}

	/**
	 * Frames that come as bytes with no word of what they are: of the datatype that the
	 * metadata tell, as many as there are bytes for.
	 * @param bytes of all frames
	 * @return the frames
	 * @throws BadTensorException if the bytes are not those of 1 to {@link #MAX_FRAMES}
	 */
	static List<Frame> ofRaw(ByteBuffer bytes) {
		int size = PIXELS * DESCRIBED.bytes();
		int frames = bytes.remaining() / size;
		if (bytes.remaining() % size != 0 || frames < 1 || frames > MAX_FRAMES) {
			throw new BadTensorException(("Without JSON a request holds frames in %s, %d bytes each, 1 to %d of them. "
					+ "This one has %d bytes. Other frames need JSON that tells their datatype and shape.")
				.formatted(DESCRIBED, size, MAX_FRAMES, bytes.remaining()));
		}
		return of(bytes, frames, DESCRIBED);
	}

	/**
	 * Frames that are written as JSON.
	 * @param numbers those of all frames
	 * @param frames how many there should be
	 * @param datatype what they are
	 * @return the frames
	 * @throws BadTensorException if they do not fit
	 */
	static List<Frame> of(TensorNumbers numbers, int frames, Datatype datatype) {
		numbers.requireShape(frames);
		return frames(frames, datatype, numbers::get);
	}

	/**
	 * Frames that come as bytes.
	 * @param bytes of all frames
	 * @param frames how many there should be
	 * @param datatype what they are
	 * @return the frames
	 * @throws BadTensorException if they do not fit
	 */
	static List<Frame> of(ByteBuffer bytes, int frames, Datatype datatype) {
		int needed = frames * PIXELS * datatype.bytes();
		if (bytes.remaining() != needed) {
			throw new BadTensorException("The tensor '%s' has %d bytes, but its shape and datatype make %d."
				.formatted(NAME, bytes.remaining(), needed));
		}
		ByteBuffer ordered = bytes.order(ByteOrder.LITTLE_ENDIAN);
		return frames(frames, datatype, (index) -> datatype.get(ordered));
	}

	private static List<Frame> frames(int count, Datatype datatype, IntToDoubleFunction numbers) {
		List<Frame> frames = new ArrayList<>(count);
		for (int frame = 0; frame < count; frame++) {
			byte[] pixels = new byte[PIXELS];
			for (int i = 0; i < PIXELS; i++) {
				int index = frame * PIXELS + i;
				pixels[i] = pixel(numbers.applyAsDouble(index), index, datatype);
			}
			frames.add(new Frame(pixels));
		}
		return frames;
	}

	private static byte pixel(double number, int index, Datatype datatype) {
		if (datatype == Datatype.UINT8) {
			// NaN is equal to nothing.
			if (number != Math.rint(number) || number < 0 || number > 255) {
				throw new BadTensorException("UINT8 takes whole numbers from 0 (ground) to 255 (full ink). "
						+ "The number at index %d is none.".formatted(index));
			}
			return (byte) number;
		}
		long step = Math.round(number * 255);
		// NaN is rounded to 0.
		if (Double.isNaN(number) || step < 0 || step > 255) {
			throw new BadTensorException("FP32 takes numbers from 0 (ground) to 1 (full ink). The number at index "
					+ "%d is none. Divide by 255 what goes up to 255, or send it as UINT8.".formatted(index));
		}
		return (byte) step;
	}

}
