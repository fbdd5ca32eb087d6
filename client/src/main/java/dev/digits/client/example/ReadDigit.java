package dev.digits.client.example;

import java.io.File;

import dev.digits.client.ApiClient;
import dev.digits.client.ApiException;
import dev.digits.client.api.PredictionApi;
import dev.digits.client.model.PredictAnswer;

/**
 * Reads the digit in a picture: the example of docs/clients.md.
 */
final class ReadDigit {

	private ReadDigit() {
	}

	/**
	 * Print what the service reads.
	 * @param args address of the service, name of a picture's file
	 */
	public static void main(String[] args) {
		ApiClient client = new ApiClient();
		client.updateBaseUri(args[0]); // http://localhost:8080
		try {
			PredictAnswer answer = new PredictionApi(client).predict(new File(args[1]), false);
			System.out.println(answer.getDigit() + (answer.getUncertain() ? ", perhaps" : ""));
		}
		catch (ApiException ex) {
			System.out.println(ex.getCode() + " " + ex.getResponseBody());
		}
	}

}
