package dev.digits.trainer.plots;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.digits.evaluation.Canvas;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.evaluation.TrainingHistory.Epoch;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/**
 * Loss and accuracy over the epochs, on the training and the validation pictures.
 */
public final class HistoryPlot {

	private static final int WIDTH = 620;

	private static final int HEIGHT = 440;

	private HistoryPlot() {
	}

	/**
	 * Draw both charts side by side.
	 * @param history at least one epoch
	 * @return a PNG
	 */
	public static byte[] png(TrainingHistory history) {
		XYChart loss = chart("Loss", "mean cross-entropy (nats)", history, Epoch::loss, Epoch::validationLoss);
		XYChart accuracy = chart("Accuracy", "right answers (%)", history, (epoch) -> 100 * epoch.accuracy(),
				(epoch) -> 100 * epoch.validationAccuracy());
		loss.getStyler().setLegendPosition(Styler.LegendPosition.InsideNE);
		accuracy.getStyler().setLegendPosition(Styler.LegendPosition.InsideSE);
		return Canvas.png(2 * WIDTH, HEIGHT, (graphics) -> {
			loss.paint(graphics, WIDTH, HEIGHT);
			graphics.translate(WIDTH, 0);
			accuracy.paint(graphics, WIDTH, HEIGHT);
		});
	}

	private static XYChart chart(String title, String unit, TrainingHistory history, ToDoubleFunction<Epoch> training,
			ToDoubleFunction<Epoch> validation) {
		XYChart chart = new XYChartBuilder().width(WIDTH)
			.height(HEIGHT)
			.title(title)
			.xAxisTitle("epoch")
			.yAxisTitle(unit)
			.build();
		chart.getStyler().setChartBackgroundColor(Color.WHITE);
		chart.getStyler().setXAxisDecimalPattern("0");
		chart.getStyler().setXAxisTickMarkSpacingHint(WIDTH / (history.epochs().size() + 2));
		List<Integer> epochs = history.epochs().stream().map(Epoch::epoch).toList();
		chart.addSeries("training (while learning)", epochs, values(history, training));
		chart.addSeries("validation (after the epoch)", epochs, values(history, validation));
		return chart;
	}

	private static List<Double> values(TrainingHistory history, ToDoubleFunction<Epoch> value) {
		return history.epochs().stream().map(value::applyAsDouble).toList();
	}

}
