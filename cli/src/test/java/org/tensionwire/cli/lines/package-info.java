/** Tests of the room of the same name. */
@NullMarked
package org.tensionwire.cli.lines;

import org.jspecify.annotations.NullMarked;
