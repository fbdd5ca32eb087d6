package dev.digits.trainer.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;

/**
 * What a camera makes of a scene: exposure, blur, noise, compression.
 */
public final class Photograph {

	static {
		// Each picture fits into memory many times over.
		ImageIO.setUseCache(false);
	}

	private Photograph() {
	}

	/**
	 * Expose: how bright white comes out, and how levels are bent.
	 * @param radiance 1 for white paper in full light
	 * @param dark whether this is a dark board
	 * @param random how
	 * @return levels of 0 to 255, and beyond where it is over-exposed
	 */
	static Raster exposed(Raster radiance, boolean dark, Sampler random) {
		double white = dark ? random.uniform(25, 80) : random.uniform(110, 240);
		radiance.scale(white * (random.chance(0.1) ? random.uniform(1.1, 1.6) : 1));
		if (random.chance(0.15)) {
			double gamma = random.uniform(0.6, 1.6);
			for (int i = 0; i < radiance.values().length; i++) {
				double level = Math.max(0, Math.min(400, radiance.values()[i])) / 255;
				radiance.values()[i] = (float) (255 * Math.pow(level, gamma));
			}
		}
		return radiance;
	}

	/**
	 * Blur as a lens out of focus or a moving hand does.
	 * @param levels of the scene
	 * @param digit what must stay legible; {@code null} if there is no digit
	 * @param random how much
	 * @return a blurred copy
	 */
	static Raster blurred(Raster levels, PaintedDigit digit, Sampler random) {
		double deviation = random.chance(0.75) ? random.logUniform(0.3, 1.3) : random.logUniform(1, 4);
		if (digit != null) {
			deviation = Math.min(deviation, 0.3 + 0.035 * digit.height());
		}
		Raster blurred = levels.blurred(deviation);
		return random.chance(0.04) ? blurred.moved(random.uniform(3, 9), random.uniform(0, Math.PI)) : blurred;
	}

	/**
	 * Add the sensor's noise.
	 * @param levels of the picture; changed in place
	 * @param deviation of the noise, in levels
	 * @param random which
	 */
	public static void addNoise(Raster levels, double deviation, Sampler random) {
		levels.add(NoiseFields.part(levels.width(), levels.height(), 0, 2, random), deviation);
	}

	/**
	 * Store as JPEG and open again.
	 * @param picture any
	 * @param quality 0 to 1
	 * @return the picture with the traces of compression
	 */
	public static GreyPicture compressed(GreyPicture picture, double quality) {
		try {
			BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
			System.arraycopy(picture.pixels(), 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0,
					picture.pixels().length);
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
			try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
				ImageWriteParam parameters = writer.getDefaultWriteParam();
				parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				parameters.setCompressionQuality((float) quality);
				writer.setOutput(out);
				writer.write(null, new IIOImage(image, null, null), parameters);
			}
			finally {
				writer.dispose();
			}
			BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
			return new GreyPicture(picture.width(), picture.height(),
					((DataBufferByte) read.getRaster().getDataBuffer()).getData());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
