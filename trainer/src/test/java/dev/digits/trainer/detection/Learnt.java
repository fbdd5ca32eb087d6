package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.digits.trainer.detection.Parameter.Role;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.training.AdamW;
import dev.digits.trainer.training.LearningState;

/**
 * What a network may have learnt: its normalisations have counted something.
 *
 * @param network any
 * @param tensors one for each of its parameters
 */
record Learnt(DetectorNetwork network, List<Tensor> tensors) {

	static Learnt by(DetectorNetwork network) {
		Random random = new Random(2);
		List<Tensor> learnt = new ArrayList<>();
		List<Parameter> parameters = Parameters.learning(network).all();
		List<Tensor> drawn = Parameters.learning(network).draw(1);
		for (int i = 0; i < drawn.size(); i++) {
			float[] values = drawn.get(i).values().clone();
			for (int j = 0; parameters.get(i).role() != Role.CONSTANT && j < values.length; j++) {
				values[j] = (values.length > 2_000) ? values[j] * 0.7f : values[j] + 0.1f * random.nextFloat();
			}
			learnt.add(new Tensor(drawn.get(i).shape(), values));
		}
		return new Learnt(network, learnt);
	}

	LearningDetector detector() {
		return new LearningDetector(this.network,
				new LearningState(this.tensors, this.tensors, new AdamW.State(0, zeros(), zeros())), false);
	}

	List<Tensor> served() {
		return Parameters.serving(this.network).served(this.tensors);
	}

	/** How many numbers a step moves. */
	static int weights(DetectorNetwork network) {
		return Parameters.learning(network)
			.all()
			.stream()
			.filter(Parameter::learns)
			.mapToInt((parameter) -> parameter.start().values().length)
			.sum();
	}

	private List<Tensor> zeros() {
		return Parameters.learning(this.network)
			.all()
			.stream()
			.filter(Parameter::learns)
			.map((parameter) -> Parameter.of(Role.STATISTIC, 0, parameter.start().shape()).start())
			.toList();
	}

}
