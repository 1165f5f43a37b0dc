package org.tensionwire.cli.registry;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The same contract against a registry that runs elsewhere, such as Apicurio: {@code ./mvnw -pl cli
 * -am verify -Dtest=OtherRegistryTest -DargLine=-Dregistry=http://localhost:8080/apis/ccompat/v7}.
 */
@EnabledIfSystemProperty(named = OtherRegistryTest.REGISTRY, matches = "http.+")
class OtherRegistryTest extends RegistryContract {
  static final String REGISTRY = "registry";

  @Override
  URI registry() {
    return URI.create(System.getProperty(REGISTRY));
  }
}
