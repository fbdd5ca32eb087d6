package dev.digits.trainer.scene.number;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * What people write beside digits that is none: points, dashes, currency.
 *
 * @param strokes from the sign's left end and from the base line, in pixels
 * @param width that it takes up in the row, in pixels
 * @param narrow whether it stands close to its neighbours, as points do
 */
record Sign(List<Stroke> strokes, double width, boolean narrow) {

	private static final List<String> POINTS = List.of(".", ",", "'");

	private static final List<String> DASHES = List.of("-", "--", ".-");

	private static final List<String> CROSSED = List.of("x", "+", "#");

	/**
	 * Draw a sign.
	 * @param sign which
	 * @param h the height of the row's digits, in pixels
	 * @param line the width of the pen's line, in pixels
	 * @param r how
	 */
	static Sign draw(String sign, double h, double line, Sampler r) {
		double w = h * r.uniform(0.2, 0.8);
		if (POINTS.contains(sign)) {
			return point(sign, h, line, r);
		}
		if (DASHES.contains(sign)) {
			return dash(sign, h, w, r);
		}
		return CROSSED.contains(sign) ? crossed(sign, h, w, r) : other(sign, h, w, line, r);
	}

	private static Sign other(String sign, double h, double w, double line, Sampler r) {
		return switch (sign) {
			case "=" -> equal(h, w, r);
			case "~" -> {
				double y = -h * r.uniform(0.2, 0.6);
				yield new Sign(
						List.of(Stroke.of(0, y, w / 4, y - h * 0.12, w * 0.6, y + h * 0.1, w, y - h * 0.05).smooth()),
						w, false);
			}
			case "/", "//" -> slash(sign, h, r);
			case ":" -> new Sign(List.of(Stroke.of(0, -h * 0.2, 0, -h * 0.18), Stroke.of(0, -h * 0.6, 0, -h * 0.58)),
					line + h * 0.05, false);
			case "(" -> new Sign(List.of(Stroke.of(h * 0.2, -h * 1.1, 0, -h * 0.5, h * 0.2, h * 0.1).smooth()),
					h * 0.25, false);
			case " " -> new Sign(List.of(), h * r.uniform(0.2, 0.5), false);
			default -> currency(h);
		};
	}

	private static Sign point(String sign, double h, double line, Sampler r) {
		double size = h * r.uniform(0, 0.06);
		Stroke stroke = ".".equals(sign) ? Stroke.of(0, 0, size, size * r.uniform(-1, 1))
				: Stroke.of(size, -h * 0.05, size + h * 0.03, h * 0.05, -h * 0.05, h * r.uniform(0.1, 0.3)).smooth();
		double raised = "'".equals(sign) ? h * 0.8 : r.chance(0.15) ? h * r.uniform(0.1, 0.4) : 0;
		return new Sign(List.of(stroke.shifted(0, -raised)), h * 0.08 + line, true);
	}

	private static Sign dash(String sign, double h, double w, Sampler r) {
		double y = -h * r.uniform(0.1, 0.6);
		Stroke dash = Stroke.of(0, y, w / 2, y + r.normal(0, 0.03) * h, w, y + r.normal(0, 0.06) * h).smooth();
		List<Stroke> strokes = new ArrayList<>(List.of(dash));
		if (".-".equals(sign)) {
			strokes.add(Stroke.of(-h * 0.12, -h * 0.02, -h * 0.1, 0));
		}
		boolean twice = "--".equals(sign);
		if (twice) {
			strokes.add(dash.shifted(w * 1.3, 0));
		}
		return new Sign(strokes, twice ? w * 2.3 : w, false);
	}

	private static Sign equal(double h, double w, Sampler r) {
		double y = -h * r.uniform(0.2, 0.6);
		double apart = h * r.uniform(0.12, 0.3);
		return new Sign(List.of(Stroke.of(0, y, w, y + r.normal(0, 0.05) * h),
				Stroke.of(0, y + apart, w, y + apart + r.normal(0, 0.05) * h)), w, false);
	}

	/** A cross, upright or not, or the sign of a number. */
	private static Sign crossed(String sign, double h, double w, Sampler r) {
		if ("x".equals(sign)) {
			double side = 0.7 * w;
			return new Sign(List.of(Stroke.of(0, 0, side, -side), Stroke.of(0, -side, side, 0)), side, false);
		}
		if ("+".equals(sign)) {
			double side = 0.8 * w;
			return new Sign(List.of(Stroke.of(0, -side * 0.7, side, -side * 0.7),
					Stroke.of(side / 2, -side * 1.2, side / 2, -side * 0.2)), side, false);
		}
		double side = h * r.uniform(0.5, 0.9);
		return new Sign(
				List.of(Stroke.of(side * 0.3, 0, side * 0.45, -side * 1.2),
						Stroke.of(side * 0.7, 0, side * 0.85, -side * 1.2),
						Stroke.of(0, -side * 0.4, side, -side * 0.4), Stroke.of(0, -side * 0.8, side, -side * 0.8)),
				side, false);
	}

	private static Sign slash(String sign, double h, Sampler r) {
		double w = h * r.uniform(0.5, 0.9);
		Stroke slash = Stroke.of(0, h * 0.15, w, -h * 1.2).dense();
		return "/".equals(sign) ? new Sign(List.of(slash), w, false)
				: new Sign(List.of(slash, slash.shifted(h * 0.25, 0)), w + h * 0.25, false);
	}

	private static Sign currency(double h) {
		double w = h * 0.5;
		return new Sign(List.of(Stroke
			.of(w, -h * 0.85, w * 0.4, -h, 0, -h * 0.75, w * 0.5, -h * 0.5, w, -h * 0.25, w * 0.5, 0, 0, -h * 0.15)
			.smooth(), Stroke.of(w / 2, -h * 1.15, w / 2, h * 0.15)), w, false);
	}

}
