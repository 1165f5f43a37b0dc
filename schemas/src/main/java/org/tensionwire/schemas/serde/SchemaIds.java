package org.tensionwire.schemas.serde;

import org.apache.avro.Schema;

/**
 * What a serde asks of a schema registry. Implementations are thread-safe and cache what they were
 * told.
 */
public interface SchemaIds {

  /**
   * Id of a schema that is registered under {@code subject}.
   *
   * @throws RegistryException when it is not registered there or the registry does not answer
   */
  int idOf(String subject, Schema schema);

  /**
   * Schema with an id.
   *
   * @throws RegistryException when there is none or the registry does not answer; {@link
   *     RegistryException#unknown()} tells
   */
  Schema byId(int id);
}
