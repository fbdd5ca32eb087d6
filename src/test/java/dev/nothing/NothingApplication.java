package dev.nothing;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a form with a picture, holds its bytes in memory, and answers as many characters
 * as the digit reader.
 */
@SpringBootApplication
@RestController
class NothingApplication {

	public static void main(String... arguments) {
		SpringApplication.run(NothingApplication.class, arguments);
	}

	@PostMapping(path = "/predict", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Answer predict(@RequestParam MultipartFile image) throws IOException {
		byte[] bytes = image.getBytes();
		return new Answer(UUID.randomUUID(), 5, 0.999241, false,
				List.of(6.1E-5, 7.2E-5, 8.1E-5, 1.31E-4, 1.09E-4, 0.999241, 6.1E-5, 9.7E-5, 6.9E-5, 7.8E-5),
				new Picture(bytes.length, 1200, new Box(282, 393, 384, 525), List.of()), new Model("digit-cnn", "3"));
	}

	record Answer(UUID id, int digit, double confidence, boolean uncertain, List<Double> probabilities, Picture picture,
			Model model) {
	}

	record Picture(int width, int height, Box box, List<String> warnings) {
	}

	record Box(int x, int y, int width, int height) {
	}

	record Model(String name, String version) {
	}

}
