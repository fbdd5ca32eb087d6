package dev.digits.modelstore;

import java.nio.file.Path;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which model is served.
 *
 * @param path the folder of all models
 * @param name the model's name
 * @param version the version that is served; the newest if not given
 */
@Validated
@ConfigurationProperties("digits.model-store")
public record ModelStoreProperties(@NotNull @DefaultValue("model-store") Path path,
		@NotBlank @DefaultValue("digit-cnn") String name, @Nullable @Positive Integer version) {

}
