package dev.digits;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	/** Read once: it takes seconds. */
	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.digits");

	@Test
	void picturesKnowNeitherSpringNorDjl() {
		noClasses().that()
			.resideInAnyPackage("..picture..", "..frame..", "..detection..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "ai.djl..", "io.micrometer..")
			.check(SERVICE);
	}

	@Test
	void onlyRecognitionTouchesDjl() {
		noClasses().that()
			.resideOutsideOfPackage("..recognition..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("ai.djl..")
			.check(SERVICE);
	}

	@Test
	void onlyFeedbackTouchesADatabase() {
		noClasses().that()
			.resideOutsideOfPackage("..feedback..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..",
					"org.springframework.transaction..", "com.zaxxer..")
			.check(SERVICE);
	}

	@Test
	void feedbackKnowsNoPictures() {
		noClasses().that()
			.resideInAPackage("..feedback..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.digits.picture..", "dev.digits.frame..", "dev.digits.reading..")
			.check(SERVICE);
	}

	@Test
	void onlyTheWebKnowsHttp() {
		noClasses().that()
			.resideOutsideOfPackages("dev.digits.web..", "dev.digits.evaluation..", "dev.digits.inference..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
			.check(SERVICE);
	}

	@Test
	void onlyTheWebKnowsTheInferenceProtocol() {
		noClasses().that()
			.resideOutsideOfPackages("dev.digits.web..", "dev.digits.inference..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.digits.inference..")
			.check(SERVICE);
	}

	@Test
	void nobodyDependsOnTheWeb() {
		noClasses().that()
			.resideOutsideOfPackage("dev.digits.web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.digits.web..")
			.check(SERVICE);
	}

	@Test
	void onlyMetricsNamesMeters() {
		noClasses().that()
			.resideOutsideOfPackage("..metrics..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.micrometer..")
			.check(SERVICE);
	}

	@Test
	void packagesDependOnEachOtherInOneDirection() {
		slices().matching("dev.digits.(*)..").should().beFreeOfCycles().check(SERVICE);
	}

	@Test
	void controllersStayInTheirPackage() {
		classes().that()
			.haveSimpleNameEndingWith("Controller")
			.or()
			.haveSimpleNameEndingWith("Advice")
			.should()
			.bePackagePrivate()
			.check(SERVICE);
	}

}
