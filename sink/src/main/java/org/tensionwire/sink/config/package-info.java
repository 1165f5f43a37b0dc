/** What the sink is told, and what it tells about itself. */
@NullMarked
package org.tensionwire.sink.config;

import org.jspecify.annotations.NullMarked;
