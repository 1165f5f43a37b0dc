/** The entry point. */
@NullMarked
package org.tensionwire.cli;

import org.jspecify.annotations.NullMarked;
