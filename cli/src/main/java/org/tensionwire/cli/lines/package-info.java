/** Running a pure function over the lines of a stream, in order and in constant memory. */
@NullMarked
package org.tensionwire.cli.lines;

import org.jspecify.annotations.NullMarked;
