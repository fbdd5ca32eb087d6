package dev.digits.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Describes what our records promise: a member is always there unless it may be null.
 * Without that, generated clients would have to reckon with null everywhere.
 */
@Component
class RequiredMembers implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
		if (schema != null && raw.isRecord()) {
			require(raw, definition(schema, context));
		}
		return schema;
	}

	private static @Nullable Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
		String reference = schema.get$ref();
		return (reference != null)
				? context.getDefinedModels().get(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()))
				: schema;
	}

	private static void require(Class<?> type, @Nullable Schema<?> schema) {
		if (schema != null && schema.getProperties() != null) {
			Arrays.stream(type.getRecordComponents())
				.filter((member) -> !member.getAnnotatedType().isAnnotationPresent(Nullable.class))
				.map(RequiredMembers::name)
				.filter(schema.getProperties()::containsKey)
				.filter((name) -> schema.getRequired() == null || !schema.getRequired().contains(name))
				.forEach(schema::addRequiredItem);
		}
	}

	private static String name(RecordComponent member) {
		JsonProperty property = member.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null) ? property.value() : member.getName();
	}

}
