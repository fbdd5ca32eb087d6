package dev.digits.picture;

import java.util.Arrays;

/** quadratic surface fitted robustly. */
final class Surface {

	static final int ROUNDS = (int) FrameExtractor.num("rounds", 4);
	static final int RING = (int) FrameExtractor.num("ring", 1);
	static final double ENOUGH = FrameExtractor.num("enough", 0.05);
	static final double OUT = FrameExtractor.num("out", 1.5);
	static final double RIDGE = FrameExtractor.num("ridge", 1e-3);
	static final int TERMS = (int) FrameExtractor.num("terms", 6);

	static Plane subtract(Plane plane, Box inner) {
		Plane coarse = plane.within(40);
		int n = coarse.values().length;
		float[] weight = new float[n];
		Arrays.fill(weight, 1);
		if (RING == 1) {
			float[] v = coarse.values();
			float least = v[0], most = v[0];
			for (float x : v) { least = Math.min(least, x); most = Math.max(most, x); }
			float[] u = new float[n];
			for (int i = 0; i < n; i++) u[i] = v[i] - least;
			float t = FrameExtractor.otsu(u, most - least);
			if (separability(u, t) > ETA) {
				int out = 0; int bright = 0;
				for (int i = 0; i < n; i++) {
					double px = (i % coarse.width() + 0.5) * plane.width() / coarse.width(), py = (i / coarse.width() + 0.5) * plane.height() / coarse.height();
					boolean in = px >= inner.x() && px < inner.x() + inner.width() && py >= inner.y() && py < inner.y() + inner.height();
					if (!in) { out++; bright += u[i] >= t ? 1 : 0; }
				}
				if (out >= ENOUGH * n) {
					boolean paper = 2 * bright > out;
					for (int i = 0; i < n; i++) weight[i] = (u[i] >= t) == paper ? 1 : 0;
				}
			}
		}
		double[] c = null;
		double[] term = new double[TERMS];
		for (int round = 0; round <= ROUNDS; round++) {
			double[][] a = new double[TERMS][TERMS + 1];
			for (int i = 0; i < n; i++) {
				if (weight[i] == 0)
					continue;
				terms(coarse, i, term);
				for (int p = 0; p < TERMS; p++) {
					for (int q = 0; q < TERMS; q++)
						a[p][q] += term[p] * term[q];
					a[p][TERMS] += term[p] * coarse.values()[i];
				}
			}
			c = solve(a);
			if (round == ROUNDS)
				break;
			double sq = 0;
			double cnt = 0;
			double[] d = new double[n];
			for (int i = 0; i < n; i++) {
				terms(coarse, i, term);
				double v = 0;
				for (int p = 0; p < TERMS; p++)
					v += c[p] * term[p];
				d[i] = coarse.values()[i] - v;
				sq += weight[i] * d[i] * d[i];
				cnt += weight[i];
			}
			double bound = Math.max(2, OUT * Math.sqrt(sq / Math.max(1, cnt)));
			for (int i = 0; i < n; i++)
				weight[i] = (Math.abs(d[i]) > bound) ? 0 : 1;
		}
		Plane out = new Plane(plane.width(), plane.height());
		for (int i = 0; i < out.values().length; i++) {
			terms(plane, i, term);
			double v = 0;
			for (int p = 0; p < TERMS; p++)
				v += c[p] * term[p];
			out.values()[i] = (float) (plane.values()[i] - v);
		}
		return out;
	}

	static final double ETA = FrameExtractor.num("eta", 0.85);

	static double separability(float[] u, float t) {
		double n0 = 0, n1 = 0, s0 = 0, s1 = 0, q = 0;
		for (float x : u) { if (x >= t) { n1++; s1 += x; } else { n0++; s0 += x; } q += (double) x * x; }
		double n = n0 + n1, mean = (s0 + s1) / n, total = q / n - mean * mean;
		if (n0 == 0 || n1 == 0 || total <= 0) return 0;
		double d = s1 / n1 - s0 / n0;
		return n0 * n1 / (n * n) * d * d / total;
	}

	private static void terms(Plane plane, int i, double[] term) {
		double x = 2.0 * (i % plane.width() + 0.5) / plane.width() - 1;
		double y = 2.0 * (i / plane.width() + 0.5) / plane.height() - 1;
		double[] all = { 1, x, y, x * x, x * y, y * y };
		System.arraycopy(all, 0, term, 0, term.length);
	}

	private static double[] solve(double[][] a) {
		int n = a.length;
		for (int i = 0; i < n; i++)
			a[i][i] += i < 3 ? 1e-3 : RIDGE;
		for (int i = 0; i < n; i++) {
			int best = i;
			for (int k = i + 1; k < n; k++)
				if (Math.abs(a[k][i]) > Math.abs(a[best][i]))
					best = k;
			double[] s = a[i];
			a[i] = a[best];
			a[best] = s;
			for (int k = 0; k < n; k++)
				if (k != i) {
					double f = a[k][i] / a[i][i];
					for (int j = i; j <= n; j++)
						a[k][j] -= f * a[i][j];
				}
		}
		double[] c = new double[n];
		for (int i = 0; i < n; i++)
			c[i] = a[i][n] / a[i][i];
		return c;
	}

}
