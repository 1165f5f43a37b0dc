/**
 * Values on the wire: Avro binary in the Confluent frame, ids from a Confluent-compatible registry.
 */
@NullMarked
package org.tensionwire.schemas.serde;

import org.jspecify.annotations.NullMarked;
