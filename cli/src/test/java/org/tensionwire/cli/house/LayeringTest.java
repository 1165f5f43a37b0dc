package org.tensionwire.cli.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayeringTest {
  private static final List<String> SERVICES = List.of("ingest", "enrich", "sink", "desk");
  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tensionwire");
  }

  @Test
  void shouldHaveReadEveryRoom() {
    for (String room : SERVICES) {
      assertThat(
              house.stream().filter(c -> c.getPackageName().startsWith("org.tensionwire." + room)))
          .as(room)
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "sink", "desk"})
  void shouldKeepServicesApart(String service) {
    String[] others =
        SERVICES.stream()
            .filter(other -> !other.equals(service))
            .map(other -> "org.tensionwire." + other + "..")
            .toArray(String[]::new);
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.tensionwire." + service + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.tensionwire.cli.."));
  }

  @Test
  void shouldKeepTheContractFreeOfEveryStage() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.tensionwire.schemas..",
                "org.tensionwire.contract..",
                "org.tensionwire.pipeline..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.tensionwire..")
                    .and(
                        not(
                            resideInAnyPackage(
                                "org.tensionwire.schemas..",
                                "org.tensionwire.contract..",
                                "org.tensionwire.pipeline..")))));
  }

  @Test
  void shouldImportKafkaInWiringAlone() {
    holds(
        noClasses()
            .that(
                resideInAnyPackage(
                        "org.tensionwire.ingest..",
                        "org.tensionwire.enrich..",
                        "org.tensionwire.sink..",
                        "org.tensionwire.desk..",
                        "org.tensionwire.schemas.header..",
                        "org.tensionwire.cli.sample..")
                    .and(not(resideInAPackage("..wiring.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.."));
  }

  @Test
  void shouldNeverLookBackFromPureCodeToWiring() {
    holds(
        noClasses()
            .that(
                resideInAnyPackage(
                        "org.tensionwire.ingest..",
                        "org.tensionwire.enrich..",
                        "org.tensionwire.sink..",
                        "org.tensionwire.desk..")
                    .and(not(resideInAPackage("..wiring.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tensionwire..wiring.."));
  }

  @ParameterizedTest
  @CsvSource({
    "com.rometools.., org.tensionwire.ingest.feed",
    "org.jdom2.., org.tensionwire.ingest.feed",
    "okhttp3.., org.tensionwire.ingest.http",
    "okio.., org.tensionwire.ingest.http",
    "com.github.luben.., org.tensionwire.ingest.http",
    "org.brotli.., org.tensionwire.ingest.http",
    "crawlercommons.., org.tensionwire.ingest.courtesy",
    "org.jsoup.., org.tensionwire.enrich.clean",
    "kafka.., org.tensionwire.cli.broker",
    "org.apache.kafka.metadata.., org.tensionwire.cli.broker",
    "org.apache.kafka.raft.., org.tensionwire.cli.broker",
    "org.apache.kafka.server.., org.tensionwire.cli.broker",
    "org.apache.kafka.streams.., org.tensionwire.enrich.wiring",
    "picocli.., org.tensionwire.cli..",
  })
  void shouldStopThirdPartyTypesAtOneRoom(String library, String room) {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(room)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void shouldTakeTheTimeFromAnInjectedClock() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.tensionwire.ingest..",
                "org.tensionwire.enrich..",
                "org.tensionwire.sink..",
                "org.tensionwire.desk..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void shouldHaveNoCyclesBetweenPackages() {
    slices()
        .matching("org.tensionwire.(ingest|enrich|sink|desk|cli).(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(house);
  }

  @Test
  void shouldNoticeABrokenRule() {
    ArchRule broken =
        noClasses()
            .that()
            .resideInAPackage("org.tensionwire.schemas.serde..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");
    assertThatThrownBy(() -> broken.check(house))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("AvroSerde");
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(house);
  }
}
