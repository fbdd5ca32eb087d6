package dev.digits.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * All ways to part a row into digits. The best is the one that costs least in all; how
 * much more the best other one costs tells how sure it is.
 */
final class Lattice {

	private final List<Segment> segments;

	private final int size;

	/**
	 * The ways that some segments make.
	 * @param segments any; each piece is at least in one
	 */
	Lattice(List<Segment> segments) {
		this.segments = segments.stream().sorted(Comparator.comparingInt(Segment::from)).toList();
		this.size = segments.stream().mapToInt(Segment::to).max().orElse(0);
	}

	/**
	 * The best way.
	 * @return its segments from left to right
	 */
	List<Segment> best() {
		@Nullable Segment[] into = new Segment[this.size + 1];
		cheapest((segment) -> true, into);
		List<Segment> path = new ArrayList<>();
		for (int at = this.size; at > 0;) {
			Segment segment = into[at];
			if (segment == null) {
				throw new IllegalArgumentException("no segment leads to piece " + at);
			}
			path.add(segment);
			at = segment.from();
		}
		Collections.reverse(path);
		return path;
	}

	/**
	 * How much less the best way costs than any that does not have a digit of it.
	 * @param digit of the best way
	 * @return in nats, 0 or more
	 */
	double margin(Segment digit) {
		@Nullable Segment[] into = new Segment[this.size + 1];
		return cheapest((segment) -> !segment.agreesWith(digit), into) - cheapest((segment) -> true, into);
	}

	private double cheapest(Predicate<Segment> allowed, @Nullable Segment[] into) {
		double[] costs = new double[this.size + 1];
		Arrays.fill(costs, Double.POSITIVE_INFINITY);
		costs[0] = 0;
		// In the order of where they begin: all that leads to a place comes before what
		// leads on.
		for (Segment segment : this.segments) {
			double cost = costs[segment.from()] + segment.cost();
			if (cost < costs[segment.to()] && allowed.test(segment)) {
				costs[segment.to()] = cost;
				into[segment.to()] = segment;
			}
		}
		return costs[this.size];
	}

}
