/** The sink as others start and stop it. */
@NullMarked
package org.tensionwire.sink;

import org.jspecify.annotations.NullMarked;
