package dev.digits.trainer.render;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ViewpointTests {

	@Test
	void seesThePageToScaleFromStraightAbove() {
		Knot place = new Viewpoint(80, 0, 0, 0).projection().toPage(0.5, -0.25);
		assertThat(place.x()).isCloseTo(40, within(1e-9));
		assertThat(place.y()).isCloseTo(-20, within(1e-9));
	}

	@Test
	void keepsThePagesCentreInTheMiddle() {
		Knot place = new Viewpoint(80, 20, -10, 30).projection().toPage(0, 0);
		assertThat(place.x()).isCloseTo(0, within(1e-9));
		assertThat(place.y()).isCloseTo(0, within(1e-9));
	}

	@Test
	void seesMoreOfTheSideThatLeansAway() {
		Viewpoint.Projection projection = new Viewpoint(80, 20, 0, 0).projection();
		assertThat(-projection.toPage(0, -0.4).y()).isGreaterThan(projection.toPage(0, 0.4).y() + 1);
	}

	@Test
	void turnsThePageClockwise() {
		// The place above the middle shows what lay to the left of it.
		Knot place = new Viewpoint(80, 0, 0, 90).projection().toPage(0, -0.25);
		assertThat(place.x()).isCloseTo(-20, within(1e-9));
		assertThat(place.y()).isCloseTo(0, within(1e-9));
	}

}
