package org.tensionwire.schemas.serde;

import java.util.Set;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro to instantiate the classes that it generated from our own schemas; since 1.12.2 it
 * instantiates none that it was not told of. Whoever reads or deep-copies records needs this; the
 * serde and the topics see to it when they are loaded.
 */
public final class GeneratedClasses {
  private static final Set<String> PACKAGES =
      Set.of("org.tensionwire.contract", "org.tensionwire.pipeline");

  private GeneratedClasses() {}

  /** May be called any number of times; what was trusted before stays trusted. */
  public static synchronized void trust() {
    if (!(ClassSecurityValidator.getGlobal() instanceof Ours)) {
      ClassSecurityValidator.setGlobal(new Ours(ClassSecurityValidator.getGlobal()));
    }
  }

  private record Ours(ClassSecurityValidator.ClassSecurityPredicate before)
      implements ClassSecurityValidator.ClassSecurityPredicate {

    @Override
    public boolean isTrusted(Class<?> type) {
      return PACKAGES.contains(type.getPackageName()) || before.isTrusted(type);
    }
  }
}
