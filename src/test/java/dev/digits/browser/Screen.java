package dev.digits.browser;

import com.microsoft.playwright.Browser;

/**
 * What the page is looked at on.
 */
enum Screen {

	DESKTOP {

		@Override
		Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setViewportSize(1280, 900);
		}

	},

	PHONE {

		@Override
		Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
		}

	};

	abstract Browser.NewContextOptions options();

}
