/** The topology and the service: the only room that knows Kafka. */
@NullMarked
package org.tensionwire.enrich.wiring;

import org.jspecify.annotations.NullMarked;
