/** What the commands do with Kafka. */
@NullMarked
package org.tensionwire.cli.wiring;

import org.jspecify.annotations.NullMarked;
