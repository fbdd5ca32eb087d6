/**
 * The Open Inference Protocol v2 over HTTP, {@code /v2}: frames in, as tensors, and what
 * the network reads in them out, for the clients of KServe, Triton and MLServer. Whoever
 * has a picture and no frame posts it to {@code /predict}.
 *
 * @see <a href="https://github.com/kserve/open-inference-protocol">Open Inference
 * Protocol</a>
 */
package dev.digits.inference;
