/**
 * A schema registry in this process, with the read and register calls that Confluent's clients
 * make. What it knows stands in a journal; the classes here know neither Kafka nor each other's
 * neighbours.
 */
@NullMarked
package org.tensionwire.cli.registry;

import org.jspecify.annotations.NullMarked;
