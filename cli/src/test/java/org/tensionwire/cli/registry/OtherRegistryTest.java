package org.tensionwire.cli.registry;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The same contract against a registry that runs elsewhere, such as Apicurio: {@code
 * OTHER_REGISTRY=http://localhost:8080/apis/ccompat/v7 ./mvnw -pl cli -am verify}.
 */
@EnabledIfEnvironmentVariable(named = OtherRegistryTest.REGISTRY, matches = "http.+")
class OtherRegistryTest extends RegistryContract {
  static final String REGISTRY = "OTHER_REGISTRY";

  @Override
  URI registry() {
    return URI.create(System.getenv(REGISTRY));
  }
}
