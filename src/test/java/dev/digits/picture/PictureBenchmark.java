package dev.digits.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a photo of a digit costs from its bytes to the frame, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class PictureBenchmark {

	private static final double NOISE = 8;

	/** With that noise a quarter of a megabyte for a megapixel, as phones write them. */
	private static final float QUALITY = 0.84f;

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	private final DigitFinder finder = new DigitFinder();

	/** Width and height in pixels: 1, 10 and 48 megapixels. */
	@Param({ "1152x864", "3648x2736", "8000x6000" })
	private String size;

	/** How closely it is looked at. */
	@Param({ "GLANCE", "CLOSE" })
	private Look look;

	private byte[] jpeg;

	private GreyPicture picture;

	@Setup
	public void photograph() throws IOException {
		String[] sides = this.size.split("x");
		this.jpeg = encode(photo(Integer.parseInt(sides[0]), Integer.parseInt(sides[1])));
		this.picture = this.reader.read(this.jpeg, this.look);
	}

	@Benchmark
	public GreyPicture decode() {
		return this.reader.read(this.jpeg, this.look);
	}

	@Benchmark
	public List<Sighting> find() {
		return this.finder.sightings(this.picture, this.look);
	}

	@Benchmark
	public List<Sighting> decodeAndFind() {
		return this.finder.sightings(this.reader.read(this.jpeg, this.look), this.look);
	}

	/** A seven on unevenly lit, warm paper. */
	private static BufferedImage photo(int width, int height) {
		BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = photo.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(225, 220, 205), width, height, new Color(150, 145, 140)));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(new Color(40, 45, 90));
		graphics.setStroke(new BasicStroke(height * 0.02f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.drawPolyline(new int[] { width * 2 / 5, width * 3 / 5, width * 9 / 20 },
				new int[] { height * 3 / 10, height * 3 / 10, height * 7 / 10 }, 3);
		graphics.dispose();
		Random random = new Random(1);
		byte[] samples = ((DataBufferByte) photo.getRaster().getDataBuffer()).getData();
		for (int pixel = 0; pixel < samples.length; pixel += 3) {
			double bright = NOISE * random.nextGaussian();
			for (int i = pixel; i < pixel + 3; i++) {
				double sample = (samples[i] & 0xFF) + bright + NOISE / 3 * random.nextGaussian();
				samples[i] = (byte) Math.max(0, Math.min(255, Math.round(sample)));
			}
		}
		return photo;
	}

	private static byte[] encode(BufferedImage photo) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionQuality(QUALITY);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(photo, null, null), parameters);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
