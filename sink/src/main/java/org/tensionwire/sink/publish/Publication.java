package org.tensionwire.sink.publish;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.tensionwire.schemas.topic.Topic;

/**
 * A public record, ready to be written.
 *
 * @param topic without the deployment's prefix
 * @param headers by name, in the order in which they are written
 */
public record Publication<V extends SpecificRecord>(
    Topic<V> topic, String key, V value, Map<String, String> headers) {}
