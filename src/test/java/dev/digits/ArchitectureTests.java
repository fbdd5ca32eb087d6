package dev.digits;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private final JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.digits");

	@Test
	void picturesKnowNeitherSpringNorDjl() {
		noClasses().that()
			.resideInAPackage("..picture..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "ai.djl..", "io.micrometer..")
			.check(this.service);
	}

	@Test
	void onlyRecognitionTouchesDjl() {
		noClasses().that()
			.resideOutsideOfPackage("..recognition..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("ai.djl..")
			.check(this.service);
	}

	@Test
	void onlyFeedbackTouchesADatabase() {
		noClasses().that()
			.resideOutsideOfPackage("..feedback..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..",
					"org.springframework.transaction..", "com.zaxxer..")
			.check(this.service);
	}

	@Test
	void feedbackKnowsNoPictures() {
		noClasses().that()
			.resideInAPackage("..feedback..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.digits.picture..", "dev.digits.reading..")
			.check(this.service);
	}

	@Test
	void onlyTheWebKnowsHttp() {
		noClasses().that()
			.resideOutsideOfPackages("dev.digits.web..", "dev.digits.evaluation..", "dev.digits.inference..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
			.check(this.service);
	}

	@Test
	void onlyTheWebKnowsTheInferenceProtocol() {
		noClasses().that()
			.resideOutsideOfPackages("dev.digits.web..", "dev.digits.inference..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.digits.inference..")
			.check(this.service);
	}

	@Test
	void nobodyDependsOnTheWeb() {
		noClasses().that()
			.resideOutsideOfPackage("dev.digits.web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.digits.web..")
			.check(this.service);
	}

	@Test
	void onlyMetricsNamesMeters() {
		noClasses().that()
			.resideOutsideOfPackage("..metrics..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.micrometer..")
			.check(this.service);
	}

	@Test
	void packagesDependOnEachOtherInOneDirection() {
		slices().matching("dev.digits.(*)..").should().beFreeOfCycles().check(this.service);
	}

	@Test
	void controllersStayInTheirPackage() {
		classes().that()
			.haveSimpleNameEndingWith("Controller")
			.or()
			.haveSimpleNameEndingWith("Advice")
			.should()
			.bePackagePrivate()
			.check(this.service);
	}

}
