package dev.digits.trainer.training;

import java.util.List;

import dev.digits.trainer.network.Tensor;

/**
 * All that a step depends on.
 *
 * @param weights every parameter, in the network's order
 * @param average the running average of each
 * @param optimizer what the optimizer remembers
 */
public record LearningState(List<Tensor> weights, List<Tensor> average, AdamW.State optimizer) {
}
