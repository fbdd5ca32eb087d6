package dev.digits.picture.decode;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.webp.WebpRiffHandler;
import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;

/**
 * Reads a picture's orientation from its Exif data. Looks at nothing else: other metadata
 * may be compressed and unpack to any size.
 */
final class OrientationReader {

	private OrientationReader() {
	}

	/**
	 * The orientation of a picture.
	 * @param type the file's type
	 * @param bytes the whole file
	 * @return the orientation; upright if it says none, or nothing that makes sense
	 */
	static Orientation read(PictureType type, byte[] bytes) {
		try {
			Directory directory = exif(type, bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
			Integer value = (directory != null) ? directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION) : null;
			return (value != null) ? Orientation.ofExif(value) : Orientation.UPRIGHT;
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			// Damaged metadata does not make the picture unreadable.
			return Orientation.UPRIGHT;
		}
	}

	/**
	 * The orientation of a page of a TIFF.
	 * @param bytes the whole file
	 * @param page from 1
	 * @return the orientation; upright if it says none, or nothing that makes sense
	 */
	static Orientation ofPage(byte[] bytes, int page) {
		try (PictureStream stream = PictureStream.of(PictureType.TIFF, bytes)) {
			CompoundDirectory pages = (CompoundDirectory) new TIFFReader().read(stream);
			Entry entry = pages.getDirectory(page - 1).getEntryById(ExifDirectoryBase.TAG_ORIENTATION);
			return (entry != null && entry.getValue() instanceof Number value) ? Orientation.ofExif(value.intValue())
					: Orientation.UPRIGHT;
		}
		catch (IOException | RuntimeException ex) {
			return Orientation.UPRIGHT;
		}
	}

	private static Metadata exif(PictureType type, byte[] bytes) throws ImageProcessingException, IOException {
		Metadata metadata = new Metadata();
		SequentialByteArrayReader reader = new SequentialByteArrayReader(bytes);
		switch (type) {
			case JPEG -> JpegMetadataReader.processJpegSegmentData(metadata, List.of(new ExifReader()),
					JpegSegmentReader.readSegments(reader, List.of(JpegSegmentType.APP1)));
			case TIFF -> new ExifReader().extract(new ByteArrayReader(bytes), metadata);
			case PNG -> {
				for (PngChunk chunk : new PngChunkReader().extract(reader, Set.of(PngChunkType.eXIf))) {
					new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
				}
			}
			case WEBP -> new RiffReader().processRiff(reader, new WebpRiffHandler(metadata));
			case GIF, BMP -> {
				// Neither can hold Exif data.
			}
		}
		return metadata;
	}

}
