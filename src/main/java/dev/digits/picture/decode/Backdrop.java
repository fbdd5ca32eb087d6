package dev.digits.picture.decode;

import java.util.Arrays;

/**
 * What a transparent picture is laid on. A canvas on which somebody wrote with a white
 * pen holds nothing but white, more or less opaque: on white it would show nothing.
 */
enum Backdrop {

	WHITE {
		@Override
		int blend(int luma, int alpha) {
			return OPAQUE - ((OPAQUE - luma) * alpha + OPAQUE / 2) / OPAQUE;
		}
	},

	BLACK {
		@Override
		int blend(int luma, int alpha) {
			return (luma * alpha + OPAQUE / 2) / OPAQUE;
		}
	},

	/** The picture as if it were opaque. */
	NONE {
		@Override
		int blend(int luma, int alpha) {
			return luma;
		}
	};

	private static final int OPAQUE = 255;

	/** Whatever is darker stands out from white better than from black. */
	private static final int DARK = 128;

	/**
	 * The backdrop that shows the most of a picture.
	 * @param rows of the picture, of which some are not opaque
	 * @param width in pixels
	 * @param height in pixels
	 * @return none if all pixels are equally transparent, as in pictures whose writer
	 * left that value alone; black if what is visible is bright, and nothing dark is
	 * written on it
	 */
	static Backdrop of(LumaRows rows, int width, int height) {
		VisiblePixels visible = new VisiblePixels(width);
		int[] luma = new int[width];
		int[] alpha = new int[width];
		for (int y = 0; y < height; y++) {
			if (rows.read(y, luma, alpha)) {
				Arrays.fill(alpha, OPAQUE);
			}
			visible.add(luma, alpha);
		}
		if (visible.areEquallyOpaque()) {
			return NONE;
		}
		return visible.areBright() && !visible.surroundDark() ? BLACK : WHITE;
	}

	/**
	 * How a pixel looks.
	 * @param luma of the pixel, 0 to 255
	 * @param alpha its opacity, 0 to 255
	 * @return what is seen, 0 to 255
	 */
	abstract int blend(int luma, int alpha);

	/**
	 * Lay a row on it.
	 * @param luma of its pixels; what is seen afterwards
	 * @param alpha their opacity
	 */
	void lay(int[] luma, int[] alpha) {
		for (int x = 0; x < luma.length; x++) {
			luma[x] = blend(luma[x], alpha[x]);
		}
	}

	/** What is known of the pixels that are not transparent. */
	private static final class VisiblePixels {

		/**
		 * Dark pixels count where opaque ones reach so far to all sides. Nearer to an
		 * edge they may be a shade of lossy compression.
		 */
		private static final int REACH = 8;

		/** Opaque pixels without a gap that end in a column. */
		private final int[] above;

		/** How many more are wanted below the last dark pixel of a column. */
		private final int[] wanted;

		private int leastAlpha = OPAQUE;

		private int mostAlpha;

		private long alphas;

		private long lumas;

		private boolean dark;

		VisiblePixels(int width) {
			this.above = new int[width];
			this.wanted = new int[width];
		}

		void add(int[] luma, int[] alpha) {
			int left = 0;
			for (int x = 0; x < luma.length; x++) {
				this.leastAlpha = Math.min(this.leastAlpha, alpha[x]);
				this.mostAlpha = Math.max(this.mostAlpha, alpha[x]);
				this.alphas += alpha[x];
				this.lumas += (long) alpha[x] * luma[x];
				if (alpha[x] == OPAQUE) {
					left++;
					this.above[x]++;
					this.dark |= this.wanted[x] > 0 && --this.wanted[x] == 0;
				}
				else {
					left = 0;
					this.above[x] = 0;
					this.wanted[x] = 0;
				}
				int middle = x - REACH;
				if (left > 2 * REACH && this.above[middle] > REACH && luma[middle] < DARK && this.wanted[middle] == 0) {
					this.wanted[middle] = REACH;
				}
			}
		}

		boolean areEquallyOpaque() {
			return this.leastAlpha == this.mostAlpha;
		}

		boolean areBright() {
			return this.lumas >= DARK * this.alphas;
		}

		boolean surroundDark() {
			return this.dark;
		}

	}

}
