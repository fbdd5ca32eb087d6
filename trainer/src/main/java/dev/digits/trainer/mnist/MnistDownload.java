package dev.digits.trainer.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import ai.djl.Application.CV;
import ai.djl.basicdataset.BasicDatasets;
import ai.djl.repository.Artifact;
import ai.djl.repository.MRL;
import ai.djl.repository.Repository;

/**
 * MNIST as DJL offers it for download: the files behind
 * {@link ai.djl.basicdataset.cv.classification.Mnist}, taken as files so that they pass
 * the same checks as a user's own.
 *
 * @param repository where they were downloaded from, with its cache
 * @param items each file by DJL's name for it
 */
record MnistDownload(Repository repository, Map<String, Artifact.Item> items) implements MnistData.Source {

	private static final Map<String, String> ITEMS = Map.of("train-images-idx3-ubyte", "train_data",
			"train-labels-idx1-ubyte", "train_labels", "t10k-images-idx3-ubyte", "test_data", "t10k-labels-idx1-ubyte",
			"test_labels");

	/**
	 * Download what is not in DJL's cache yet.
	 * @return the files
	 * @throws IOException if that fails, in a sentence
	 */
	static MnistDownload start() throws IOException {
		return from(BasicDatasets.REPOSITORY);
	}

	static MnistDownload from(Repository repository) throws IOException {
		try {
			MRL mnist = repository.dataset(CV.ANY, BasicDatasets.GROUP_ID, "mnist", "1.0");
			Artifact artifact = mnist.getDefaultArtifact();
			if (artifact == null) {
				throw new IOException("it is not offered there");
			}
			mnist.prepare(artifact);
			return new MnistDownload(repository, artifact.getFiles());
		}
		catch (IOException ex) {
			throw new IOException(
					("MNIST could not be downloaded (%s: %s). Check the connection, or give the folder of"
							+ " its four files with --data.")
						.formatted(ex.getClass().getSimpleName(), ex.getMessage()),
					ex);
		}
	}

	@Override
	public InputStream open(String name) throws IOException {
		return this.repository.openStream(this.items.get(ITEMS.get(name)), null);
	}

}
