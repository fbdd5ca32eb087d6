package dev.digits.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/**
 * What a hand does on the page that Playwright has no word for.
 */
final class Hand {

	private static final String TRANSFER = """
			(files) => {
				const transfer = new DataTransfer();
				for (const [name, content] of files) {
					const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
					const type = `image/${name.split('.').pop()}`;
					transfer.items.add(new File([bytes], name, { type }));
				}
				return transfer;
			}""";

	private Hand() {
	}

	/**
	 * Draw strokes on the pad.
	 * @param page the page
	 * @param strokes each a line of points "x,y x,y …", of the pad's width and height, 0
	 * to 1
	 */
	static void draw(Page page, String... strokes) {
		Locator pad = page.locator("canvas").first();
		pad.scrollIntoViewIfNeeded();
		BoundingBox area = pad.boundingBox();
		for (String stroke : strokes) {
			boolean down = false;
			for (String point : stroke.split(" ")) {
				String[] shares = point.split(",");
				page.mouse()
					.move(area.x + area.width * Double.parseDouble(shares[0]),
							area.y + area.height * Double.parseDouble(shares[1]),
							new Mouse.MoveOptions().setSteps(down ? 8 : 1));
				if (!down) {
					page.mouse().down();
					down = true;
				}
			}
			page.mouse().up();
		}
	}

	/** Draw a 7 without a bar. */
	static void drawSeven(Page page) {
		draw(page, "0.36,0.22 0.50,0.215 0.63,0.22 0.56,0.45 0.50,0.62 0.47,0.80");
	}

	/** Draw 712, far enough apart. */
	static void drawNumber(Page page) {
		draw(page, "0.12,0.3 0.3,0.3 0.2,0.72", "0.42,0.28 0.42,0.72", "0.6,0.3 0.72,0.3 0.72,0.45 0.6,0.7 0.74,0.7");
	}

	/** Draw two strokes, each a 1. */
	static void drawTwoOnes(Page page) {
		draw(page, "0.25,0.2 0.25,0.8", "0.7,0.2 0.7,0.8");
	}

	static void drop(Page page, Path... files) {
		drop(page, transfer(page, Stream.of(files).map((file) -> coded(file.getFileName().toString(), read(file)))));
	}

	static void drop(Page page, String name, byte[] content) {
		drop(page, transfer(page, Stream.of(coded(name, content))));
	}

	private static void drop(Page page, JSHandle transfer) {
		page.dispatchEvent("body", "dragover", Map.of("dataTransfer", transfer));
		page.dispatchEvent("body", "drop", Map.of("dataTransfer", transfer));
	}

	/** Drop a folder as a file manager does. */
	static void dropFolder(Page page, Path folder) {
		JsonArray files = new JsonArray();
		files.add(folder.toAbsolutePath().toString());
		JsonObject data = new JsonObject();
		data.add("items", new JsonArray());
		data.add("files", files);
		data.addProperty("dragOperationsMask", 1);
		CDPSession chromium = page.context().newCDPSession(page);
		for (String type : new String[] { "dragEnter", "dragOver", "drop" }) {
			JsonObject event = new JsonObject();
			event.addProperty("type", type);
			event.addProperty("x", 200);
			event.addProperty("y", 200);
			event.add("data", data);
			chromium.send("Input.dispatchDragEvent", event);
		}
	}

	static void paste(Page page, String name, byte[] content) {
		transfer(page, Stream.of(coded(name, content)))
			.evaluate("(transfer) => document.body.dispatchEvent(new ClipboardEvent('paste', "
					+ "{ clipboardData: transfer, bubbles: true, cancelable: true }))");
	}

	/**
	 * Choose a file as soon as the page lets one choose. Playwright's own wait for it
	 * begins too late now and then: it tells the browser of it without waiting, and the
	 * key that is pressed next may be there first.
	 * @param page the page, with which something else is done in between
	 * @param file the file
	 */
	static void willChoose(Page page, Path file) {
		page.onFileChooser((chooser) -> chooser.setFiles(file));
	}

	private static JSHandle transfer(Page page, Stream<List<String>> files) {
		return page.evaluateHandle(TRANSFER, files.toList());
	}

	private static List<String> coded(String name, byte[] content) {
		return List.of(name, Base64.getEncoder().encodeToString(content));
	}

	static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
