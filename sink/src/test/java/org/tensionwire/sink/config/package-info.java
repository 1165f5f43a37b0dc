/** Tests of what the sink is told. */
@NullMarked
package org.tensionwire.sink.config;

import org.jspecify.annotations.NullMarked;
