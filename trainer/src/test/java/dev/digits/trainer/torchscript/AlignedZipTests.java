package dev.digits.trainer.torchscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlignedZipTests {

	@Test
	void alignsEveryEntryTo64Bytes() throws IOException {
		AlignedZip zip = new AlignedZip("some");
		byte[] needle = "needle in a haystack".getBytes();
		for (int i = 0; i < 5; i++) {
			zip.add("entry-" + "x".repeat(13 * i), needle);
		}
		String bytes = new String(zip.finish(), StandardCharsets.ISO_8859_1);
		List<Integer> places = new ArrayList<>();
		for (int at = bytes.indexOf("needle"); at >= 0; at = bytes.indexOf("needle", at + 1)) {
			places.add(at % 64);
		}
		assertThat(places).containsExactly(0, 0, 0, 0, 0);
	}

	@Test
	void givesTheSameBytesForTheSameEntries() throws IOException {
		byte[] first = zip();
		assertThat(zip()).isEqualTo(first);
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(first))) {
			ZipEntry entry = entries.getNextEntry();
			assertThat(entry.getName()).isEqualTo("some/name");
			assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
			assertThat(entries.readAllBytes()).asString().isEqualTo("content");
		}
	}

	private static byte[] zip() throws IOException {
		AlignedZip zip = new AlignedZip("some");
		zip.add("name", "content");
		return zip.finish();
	}

}
